//! Files to rehearse with, which are part of the program: good ones, and some that are refused.
//!
//! All is invented. The logos are squares and letters of our own. The certificates are signed by
//! authorities that do not exist, with keys that were thrown away, so they open nothing; only the
//! form of their names is that of real ones. They are valid around 2015-11-16, when labs begin:
//!
//! | file | what it is | valid |
//! | --- | --- | --- |
//! | `apns-certificate.pem` | for push | 2015-10-01 to 2016-10-01 |
//! | `apns-expired.pem` | for push, too old | 2013-10-01 to 2014-10-01 |
//! | `apns-not-yet-valid.pem` | for push, too new | 2017-01-01 to 2018-01-01 |
//! | `apns-request.csr` | a request, to be shown and not to be uploaded | |
//! | `web-server.cer` | not for push | 2015-01-01 to 2017-01-01 |
//! | `code-signing.pfx` | signs applications | 2015-06-01 to 2016-06-01 |
//! | `code-signing-own-authority.pfx` | the same from an authority that the domain refuses | 2015-06-01 to 2016-06-01 |
//! | `enrollment-token.aetx` | made from `code-signing.pfx` | 2015-06-01 to 2016-06-01 |
//! | `company-portal.xap` | an archive with the manifest of an app | |
//! | `contoso-on-white.png`, `contoso-on-color.png`, `contoso.jpg` | logos of 220 by 60 pixels | |
//! | `contoso-wide.png` | a logo of 412 by 100 pixels, too wide | |

use std::{borrow::Cow, path::Path};

use super::Purpose;

#[derive(rust_embed::RustEmbed)]
#[folder = "assets/samples/"]
struct Files;

/// How a path begins that names a sample and not a file of the machine.
pub const SAMPLE_PREFIX: &str = "samples/";

/// The bytes of the sample with this name, with [`SAMPLE_PREFIX`] before it or without.
pub fn sample(name: &str) -> Option<Cow<'static, [u8]>> {
    let name = name.strip_prefix(SAMPLE_PREFIX).unwrap_or(name);
    Files::get(name).map(|file| file.data)
}

/// The names of all samples that can be chosen for `purpose`, without [`SAMPLE_PREFIX`], in the
/// order of the alphabet. Some are refused when they are read: so that one sees how.
pub fn samples(purpose: Purpose) -> Vec<String> {
    let fits = |name: &str| {
        let ending = Path::new(name).extension().unwrap_or_default();
        purpose.extensions().iter().any(|known| ending == *known)
    };
    let names = Files::iter().filter(|name| fits(name));
    let mut names: Vec<String> = names.map(Cow::into_owned).collect();
    names.sort();
    names
}
