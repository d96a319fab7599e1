use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Alert, ComponentStatus, Delivery, Device, DeviceId, Due, Organisation, Platform, PlatformState,
    Time,
};

/// What follows from an organisation and its time, and is not part of it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct Standing {
    /// Every platform with its state.
    pub platforms: Vec<(Platform, PlatformState)>,
    /// What there is to look at.
    pub alerts: Vec<Alert>,
    /// What is still to come, soonest first.
    pub due: Vec<(Time, Due)>,
    /// The components of the connector.
    pub components: Vec<ComponentStatus>,
    /// The devices that are managed.
    pub devices: BTreeMap<DeviceId, DeviceStanding>,
}

/// What follows for one device.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct DeviceStanding {
    /// Its operating system.
    pub operating_system: &'static str,
    /// When it checked in last.
    pub last_check_in: Option<Time>,
    /// As of when the console knows its status and inventory.
    pub inventory_received: Option<Time>,
    /// Until when it is managed, where an end is in sight.
    pub managed_until: Option<Time>,
    /// How far what is deployed is on its way to it.
    pub deliveries: BTreeMap<String, Delivery>,
}

impl Organisation {
    /// What follows from it now.
    pub fn standing(&self) -> Standing {
        let components = self.hierarchy.as_ref().map(|h| h.components(self.clock));
        let devices = self.enrolled_devices().map(|(id, d)| (*id, self.device_standing(d)));
        Standing {
            platforms: self.platforms().to_vec(),
            alerts: self.alerts(),
            due: self.due(),
            components: components.unwrap_or_default(),
            devices: devices.collect(),
        }
    }

    fn device_standing(&self, device: &Device) -> DeviceStanding {
        let deployed = self.hierarchy.iter().flat_map(|hierarchy| hierarchy.deployments.keys());
        let deliveries = deployed.map(|name| (name.clone(), self.delivery(device, name)));
        DeviceStanding {
            operating_system: device.operating_system(),
            last_check_in: device.last_check_in(self.clock),
            inventory_received: self.inventory_received(device),
            managed_until: self.managed_until(device),
            deliveries: deliveries.collect(),
        }
    }
}
