use super::PlaceRow;

/// Assets and Compliance.
pub(super) const TREE: &[PlaceRow] = tree! {
    0 "cm-overview-assets" Computer Index ALL;
    1 "cm-users" User Users ALL;
    1 "cm-devices" Devices Devices ALL;
    1 "cm-user-collections" People UserCollections ALL;
    1 "cm-device-collections" Collection DeviceCollections ALL;
    1 "cm-user-state-migration" Move Uncovered ALL;
    1 "cm-asset-intelligence" Folder Index ALL;
    2 "cm-catalog" Book Uncovered ALL;
    2 "cm-inventoried-software" Window Uncovered ALL;
    2 "cm-hardware-requirements" Computer Uncovered ALL;
    1 "cm-software-metering" Chart Uncovered ALL;
    1 "cm-compliance-settings" Folder Index ALL;
    2 "cm-configuration-items" Gear Uncovered ALL;
    2 "cm-configuration-baselines" Checklist Uncovered ALL;
    2 "cm-user-data-and-profiles" User Uncovered ALL;
    2 "cm-remote-connection-profiles" Computer Uncovered FROM_R2;
    2 "cm-company-resource-access" Folder Index FROM_R2;
    3 "cm-certificate-profiles" Certificate Uncovered FROM_R2;
    3 "cm-vpn-profiles" Lock Uncovered FROM_R2;
    3 "cm-wi-fi-profiles" Pulse Uncovered FROM_R2;
    1 "cm-endpoint-protection" Folder Index ALL;
    2 "cm-antimalware-policies" Shield Uncovered ALL;
    2 "cm-firewall-policies" Lock Uncovered ALL;
    1 "cm-corporate-devices" Folder Index SP2;
    2 "cm-corporate-ios-devices" Device Uncovered SP2;
};
