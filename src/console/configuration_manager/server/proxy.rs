use crate::domain::Proxy;

/// The proxy, as it is chosen and typed.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct ProxyDraft {
    /// Whether there is to be one.
    pub used: bool,
    /// Its name or address.
    pub server: String,
    /// Its port.
    pub port: String,
    /// Whether it asks for an account.
    pub has_account: bool,
    /// That account.
    pub account: String,
}

impl Default for ProxyDraft {
    fn default() -> Self {
        let port = "80".to_owned();
        Self {
            used: false,
            server: String::new(),
            port,
            has_account: false,
            account: String::new(),
        }
    }
}

impl ProxyDraft {
    /// The proxy that a server has.
    pub fn of(proxy: &Proxy) -> Self {
        Self {
            used: true,
            server: proxy.server.clone(),
            port: proxy.port.to_string(),
            has_account: proxy.account.is_some(),
            account: proxy.account.clone().unwrap_or_default(),
        }
    }

    /// The proxy, if there is to be one.
    pub fn proxy(&self) -> Option<Proxy> {
        self.used.then(|| Proxy {
            server: self.server.trim().to_owned(),
            // 0 is no port: the domain refuses it.
            port: self.port.trim().parse().unwrap_or(0),
            account: self.has_account.then(|| self.account.trim().to_owned()),
        })
    }
}
