use super::PlaceRow;

/// Administration. Where the first version keeps subscriptions is from the seed; where exactly in
/// their folder they and Cloud stand is inferred.
pub(super) const TREE: &[PlaceRow] = tree! {
    0 "cm-overview-administration" Checklist Index ALL;
    1 "cm-hierarchy-configuration" Folder Index ALL;
    2 "cm-discovery-methods" Search DiscoveryMethods ALL;
    2 "cm-boundaries" Map Uncovered ALL;
    2 "cm-boundary-groups" Map Uncovered ALL;
    2 "cm-exchange-server-connectors" Envelope Uncovered ALL;
    2 "cm-database-replication" Database Uncovered ALL;
    2 "cm-file-replication" File Uncovered ALL;
    2 "cm-active-directory-forests" Hierarchy Uncovered ALL;
    2 "cm-intune-subscriptions" Checklist Subscriptions SP1;
    2 "cm-cloud" Folder Index SP1;
    3 "cm-cloud-distribution-points" Cloud Uncovered SP1;
    1 "cm-cloud-services" Folder Index FROM_R2;
    2 "cm-intune-subscriptions" Checklist Subscriptions FROM_R2;
    2 "cm-cloud-distribution-points" Cloud Uncovered FROM_R2;
    1 "cm-site-configuration" Folder Index ALL;
    2 "cm-sites" Site Sites ALL;
    2 "cm-servers" Server Servers ALL;
    1 "cm-client-settings" Computer Uncovered ALL;
    1 "cm-security" Folder Index ALL;
    2 "cm-administrative-users" User Uncovered ALL;
    2 "cm-security-roles" People Uncovered ALL;
    2 "cm-security-scopes" Lock Uncovered ALL;
    2 "cm-accounts" Key Uncovered ALL;
    2 "cm-certificates" Certificate Certificates ALL;
    1 "cm-distribution-points" Server Uncovered ALL;
    1 "cm-distribution-point-groups" Server Uncovered ALL;
    1 "cm-migration" Folder Index ALL;
    2 "cm-source-hierarchy" Hierarchy Uncovered ALL;
    2 "cm-migration-jobs" Move Uncovered ALL;
};
