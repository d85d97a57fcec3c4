//! The two origins as routers.

use std::path::Path;
use std::sync::PoisonError;

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use tower_http::services::ServeDir;

use super::policy::POLICIES;
use super::{Options, Requests, faults};

/// What the page about the other origin says in place of its address and of the script's hash.
const CDN: &str = "https://cdn.invalid";
const INTEGRITY: &str = "sha384-0";

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
    let (page, list) = (options.demo.join("variants/other-origin.html"), options.dist.join("sri.json"));
    let cdn = cdn.to_owned();
    let other_origin = move || {
        let answer = other_origin(&page, &list, &cdn);
        async move { answer }
    };
    Router::new()
        .route("/variants/other-origin.html", get(other_origin))
        .nest_service("/scambio", published(&options.dist))
        .fallback_service(ServeDir::new(&options.demo))
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

/// The page about the other origin, with the address that this origin has today and the hash of today's script.
fn other_origin(page: &Path, list: &Path, cdn: &str) -> Response {
    let integrity = std::fs::read(list)
        .ok()
        .and_then(|bytes| serde_json::from_slice::<serde_json::Value>(&bytes).ok())
        .and_then(|list| Some(list.get("scambio-pa.js")?.as_str()?.to_owned()));
    match (std::fs::read_to_string(page), integrity) {
        (Ok(text), Some(hash)) => Html(text.replace(CDN, cdn).replace(INTEGRITY, &hash)).into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Nothing is taken from a cache without asking: builds replace files.
async fn fresh(request: Request, next: Next) -> Response {
    with_header(request, next, header::CACHE_CONTROL, "no-cache").await
}

async fn with_header(request: Request, next: Next, name: header::HeaderName, value: &'static str) -> Response {
    let mut response = next.run(request).await;
    response.headers_mut().insert(name, HeaderValue::from_static(value));
    response
}
