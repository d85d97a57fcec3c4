//! Content security policies of hosts, each under a path of its own.

/// Path, what it is, and the value of `Content-Security-Policy`.
pub const POLICIES: [(&str, &str, &str); 3] = [
    (
        "/strict",
        "Strict policy",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'",
    ),
    (
        "/trusted",
        "Trusted types",
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; \
         connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
    ),
    ("/noscript", "No JavaScript", "script-src 'none'"),
];
