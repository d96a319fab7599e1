use super::PlaceRow;

/// Software Library.
pub(super) const TREE: &[PlaceRow] = tree! {
    0 "cm-overview-library" Books Index ALL;
    1 "cm-application-management" Folder Index ALL;
    2 "cm-applications" Window Uncovered ALL;
    2 "cm-packages" Package Uncovered ALL;
    2 "cm-approval-requests" Check Uncovered ALL;
    2 "cm-global-conditions" Scroll Uncovered ALL;
    2 "cm-app-v-environments" Layout Uncovered ALL;
    2 "cm-sideloading-keys" Key Uncovered ALL;
    1 "cm-software-updates" Folder Index ALL;
    2 "cm-all-software-updates" Renew Uncovered ALL;
    2 "cm-software-update-groups" Collection Uncovered ALL;
    2 "cm-deployment-packages" Package Uncovered ALL;
    2 "cm-automatic-deployment-rules" Scroll Uncovered ALL;
    1 "cm-operating-systems" Folder Index ALL;
    2 "cm-drivers" Tools Uncovered ALL;
    2 "cm-driver-packages" Package Uncovered ALL;
    2 "cm-operating-system-images" Disc Uncovered ALL;
    2 "cm-operating-system-installers" Disc Uncovered ALL;
    2 "cm-boot-images" Disc Uncovered ALL;
    2 "cm-task-sequences" Checklist Uncovered ALL;
    2 "cm-virtual-hard-disks" Database Uncovered FROM_R2;
};
