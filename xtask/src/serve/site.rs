//! The two origins as routers.

use std::path::Path;
use std::sync::PoisonError;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
use tower_http::services::ServeDir;

use super::policy::POLICIES;
use super::{Options, Requests, faults, pages};

/// The portal: the site, again under each policy, and the faults.
pub(super) fn portal(options: &Options, cdn: &str) -> Router {
    let mut router = site(options, cdn);
    for (path, _, policy) in POLICIES {
        let with_policy = from_fn(move |request: Request, next: Next| {
            with_header(request, next, header::CONTENT_SECURITY_POLICY, policy)
        });
        router = router.nest_service(path, site(options, cdn).layer(with_policy));
    }
    for (name, fault) in faults::FAULTS {
        let folder = Router::new().fallback_service(published(&options.dist));
        let amiss = from_fn(move |request: Request, next: Next| faults::answer(fault, request, next));
        router = router.nest_service(&format!("/faults/{name}"), folder.layer(amiss));
    }
    router.layer(from_fn(fresh))
}

/// The other origin.
pub(super) fn cdn(options: &Options) -> Router {
    let open = Router::new().fallback_service(published(&options.dist)).layer(from_fn(
        |request: Request, next: Next| with_header(request, next, header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ));
    Router::new()
        .nest_service("/scambio", open)
        .nest_service("/closed", published(&options.dist))
        .layer(from_fn(fresh))
}

/// The demo portal with the published folder.
fn site(options: &Options, cdn: &str) -> Router {
    let (for_pages, cdn) = (options.clone(), cdn.to_owned());
    let pages = from_fn(move |request: Request, next: Next| {
        let path = request.uri().path().trim_start_matches('/');
        let name = if path.is_empty() { "index.html" } else { path };
        let found = name.ends_with(".html").then(|| page(&for_pages, name, &cdn));
        async move {
            match found {
                Some(page) => page,
                None => next.run(request).await,
            }
        }
    });
    Router::new()
        .nest_service("/scambio", published(&options.dist))
        .fallback_service(ServeDir::new(&options.demo))
        .layer(pages)
}

/// A page of the portal, with the address of the other origin and the hash of today's script.
fn page(options: &Options, name: &str, cdn: &str) -> Response {
    let integrity = std::fs::read(options.dist.join("sri.json"))
        .ok()
        .and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok())
        .and_then(|list| Some(list.get("scambio-pa.js")?.as_str()?.to_owned()));
    match pages::page(&options.demo, name, cdn, &integrity.unwrap_or_default()) {
        Some(text) => Html(text).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Writes down every address that is asked for.
pub(super) fn logged(router: Router, origin: &str, requests: &Requests) -> Router {
    let (origin, requests) = (origin.to_owned(), requests.clone());
    router.layer(from_fn(move |request: Request, next: Next| {
        requests.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{origin}{}", request.uri()));
        next.run(request)
    }))
}

fn published(dist: &Path) -> ServeDir {
    ServeDir::new(dist).precompressed_br().precompressed_gzip()
}

/// Nothing is taken from a cache without asking: builds replace files.
async fn fresh(request: Request, next: Next) -> Response {
    with_header(request, next, header::CACHE_CONTROL, "no-cache").await
}

async fn with_header(
    request: Request,
    next: Next,
    name: header::HeaderName,
    value: &'static str,
) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(name, HeaderValue::from_static(value));
    response
}
