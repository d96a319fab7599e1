use super::PlaceRow;

/// Monitoring. What stands below Database Replication, and what is inside of every folder but
/// System Status, is reconstructed.
pub(super) const TREE: &[PlaceRow] = tree! {
    0 "cm-overview-monitoring" Pulse Index ALL;
    1 "cm-alerts" Folder Index ALL;
    2 "cm-all-alerts" Bell Uncovered ALL;
    2 "cm-alert-subscriptions" Envelope Uncovered ALL;
    1 "cm-queries" Search Uncovered ALL;
    1 "cm-reporting" Folder Index ALL;
    2 "cm-reports" Chart Uncovered ALL;
    2 "cm-report-subscriptions" Envelope Uncovered ALL;
    1 "cm-site-hierarchy" Hierarchy Uncovered ALL;
    1 "cm-system-status" Folder Index ALL;
    2 "cm-site-status" Site SiteStatus ALL;
    2 "cm-component-status" Gear ComponentStatus ALL;
    2 "cm-conflicting-records" Failed Uncovered ALL;
    2 "cm-status-message-queries" Info MessageQueries ALL;
    1 "cm-deployments" Deploy Deployments ALL;
    1 "cm-client-operations" Checklist Uncovered ALL;
    1 "cm-client-status" Folder Index ALL;
    2 "cm-client-activity" Pulse Uncovered ALL;
    2 "cm-client-check" Check Uncovered ALL;
    1 "cm-replication-status" Database Uncovered ALL;
    1 "cm-distribution-status" Folder Index ALL;
    2 "cm-content-status" Package Uncovered ALL;
    2 "cm-distribution-point-group-status" Server Uncovered ALL;
    2 "cm-distribution-point-configuration-status" Server Uncovered ALL;
    1 "cm-synchronization-status" Renew Uncovered ALL;
    1 "cm-endpoint-protection-status" Shield Uncovered ALL;
};
