use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Time;

/// A certificate, as much of it as a rehearsal needs.
#[derive(Clone, Debug, Deserialize, Eq, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Whom it names.
    pub subject: String,
    /// Who issued it.
    pub issuer: String,
    /// 40 hexadecimal digits that tell it from every other.
    pub thumbprint: String,
    /// The first moment at which it is valid.
    pub valid_from: Time,
    /// The moment from which it is no longer valid.
    pub valid_to: Time,
    /// What it may be used for, as object identifiers (extended key usage).
    #[serde(default)]
    pub usages: Vec<String>,
}

/// The usage of a client that proves who it is (facts 5.3).
const CLIENT_AUTHENTICATION: &str = "1.3.6.1.5.5.7.3.2";

/// How long the certificate of a tenant is valid, in minutes. No source gives it; a year is
/// what people remember (facts 5.6).
const TENANT_VALIDITY: u32 = 365 * 24 * 60;

impl Certificate {
    /// How long before its end a certificate of a tenant is renewed, in minutes.
    pub(super) const RENEWED_BEFORE: u32 = 30 * 24 * 60;

    /// The `number`th certificate that the service issues to the tenant `account_name`.
    pub(super) fn of_tenant(account_name: &str, number: u32, now: Time) -> Self {
        Self {
            subject: format!("CN={account_name}, OU=Microsoft Intune Subscription"),
            issuer: "CN=Microsoft Intune Connector CA".to_owned(),
            thumbprint: thumbprint(account_name, number),
            valid_from: now,
            valid_to: now.later(TENANT_VALIDITY),
            usages: vec![CLIENT_AUTHENTICATION.to_owned()],
        }
    }

    /// Whether it is valid at `now`.
    pub fn is_valid(&self, now: Time) -> bool {
        self.valid_from <= now && now < self.valid_to
    }
}

/// The same digits for the same certificate on every machine; nobody checks them.
fn thumbprint(account_name: &str, number: u32) -> String {
    let mut sum = 0xcbf2_9ce4_8422_2325_u64;
    let mut digits = |round: u8| {
        for byte in account_name.bytes().chain(number.to_le_bytes()).chain([round]) {
            sum = (sum ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3);
        }
        format!("{:08X}", sum >> 32)
    };
    (0..5).map(&mut digits).collect()
}
