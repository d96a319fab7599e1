//! The copies of the tenant's certificate: in the site database, and in the Computer certificate
//! store of the connector's server (facts 5.2).

use super::Row;
use crate::{
    domain::{Certificate, CertificatePlace, Hierarchy, Organisation, Time},
    text,
};

/// A row for each copy.
pub(super) fn rows(hierarchy: &Hierarchy) -> Vec<Row> {
    let in_database = hierarchy.certificate().into_iter().map(|found| &found.thumbprint);
    let in_store =
        hierarchy.connector().into_iter().flat_map(|(_, server)| server.certificates.keys());
    let row = |place| move |thumbprint: &String| Row::Certificate(place, thumbprint.clone());
    let in_database = in_database.map(row(CertificatePlace::SiteDatabase));
    in_database.chain(in_store.map(row(CertificatePlace::ConnectorServer))).collect()
}

/// Where the copy of a row is kept, and the certificate.
pub(super) fn of_row<'a>(
    organisation: &'a Organisation,
    row: &Row,
) -> Option<(String, &'a Certificate)> {
    let Row::Certificate(place, thumbprint) = row else { return None };
    let hierarchy = organisation.hierarchy.as_ref()?;
    match place {
        CertificatePlace::SiteDatabase => {
            let found = hierarchy.certificate().filter(|found| found.thumbprint == *thumbprint)?;
            Some((text!("certificate-in-database"), found))
        }
        CertificatePlace::ConnectorServer => {
            let (name, server) = hierarchy.connector()?;
            let found = server.certificates.get(thumbprint)?;
            Some((text!("certificate-in-store", server = name.to_string()), found))
        }
    }
}

/// Whether it is valid, in a word.
pub(super) fn state(found: &Certificate, now: Time) -> String {
    if found.is_valid(now) { text!("certificate-valid") } else { text!("certificate-expired") }
}

/// What is known of a certificate, as labels with their values.
pub(super) fn facts(found: &Certificate, now: Time) -> Vec<(String, String)> {
    vec![
        (text!("detail-subject"), found.subject.clone()),
        (text!("detail-issuer"), found.issuer.clone()),
        (text!("detail-thumbprint"), found.thumbprint.clone()),
        (text!("detail-valid-from"), found.valid_from.to_string()),
        (text!("detail-valid-to"), found.valid_to.to_string()),
        (text!("detail-certificate-state"), state(found, now)),
    ]
}
