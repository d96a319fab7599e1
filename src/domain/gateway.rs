//! The service as a gateway: what waits in it for devices, and what it has of them for the
//! hierarchy. All of it follows from when the traffic flowed and when devices check in, so
//! nothing of it is recorded.

use serde::{Deserialize, Serialize};

use super::{Authority, Device, Members, Organisation, Time};

/// How far a setting or an application is on its way to a device.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(tag = "delivery", rename_all = "kebab-case")]
pub enum Delivery {
    /// The user of the device is not to get it.
    NotMeant {},
    /// It waits in the hierarchy for the connector.
    WaitsForConnector {},
    /// It waits in the service for the device.
    WaitsForDevice {
        /// When the device checks in.
        until: Time,
    },
    /// The device has it.
    Delivered {
        /// Since when.
        at: Time,
    },
}

/// How many of the devices that are to get something are how far.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
pub struct Deliveries {
    /// For so many it waits in the hierarchy for the connector.
    pub waiting_for_connector: usize,
    /// For so many it waits in the service.
    pub waiting_for_device: usize,
    /// So many have it.
    pub delivered: usize,
}

impl Deliveries {
    /// How many devices are to get it.
    pub fn all(self) -> usize {
        self.waiting_for_connector + self.waiting_for_device + self.delivered
    }

    /// How many of a hundred devices have it, cut to whole ones; 0 where none is to get it.
    pub fn percent(self) -> usize {
        (self.delivered * 100).checked_div(self.all()).unwrap_or(0)
    }
}

impl Organisation {
    /// How far what is deployed as `name` is on its way. It asks every device, so it is for a
    /// list that is loaded once, not for each time that it is drawn.
    pub fn deliveries(&self, name: &str) -> Deliveries {
        let mut deliveries = Deliveries::default();
        for (_, device) in self.enrolled_devices() {
            match self.delivery(device, name) {
                Delivery::NotMeant {} => {}
                Delivery::WaitsForConnector {} => deliveries.waiting_for_connector += 1,
                Delivery::WaitsForDevice { .. } => deliveries.waiting_for_device += 1,
                Delivery::Delivered { .. } => deliveries.delivered += 1,
            }
        }
        deliveries
    }

    /// How far what is deployed as `name` is on its way to `device`.
    pub fn delivery(&self, device: &Device, name: &str) -> Delivery {
        let Some((since, enrolled)) = self.meant_since(device, name) else {
            return Delivery::NotMeant {};
        };
        let hierarchy = self.hierarchy.as_ref();
        let sent = hierarchy.and_then(|hierarchy| hierarchy.first_exchange_after(since));
        let Some(sent) = sent.filter(|sent| *sent <= self.clock) else {
            return Delivery::WaitsForConnector {};
        };
        match device.first_check_in_from(sent.max(enrolled)) {
            Some(at) if at <= self.clock => Delivery::Delivered { at },
            until => Delivery::WaitsForDevice { until: until.unwrap_or(Time::LATEST) },
        }
    }

    /// When the hierarchy knew that `device` is to have it, and when the device enrolled.
    fn meant_since(&self, device: &Device, name: &str) -> Option<(Time, Time)> {
        let hierarchy = self.hierarchy.as_ref()?;
        let enrolment = device.enrolment.as_ref()?;
        let deployment = hierarchy.deployments.get(name)?;
        let meant = enrolment.authority == Authority::ConfigurationManager
            && self.is_member(&deployment.collection, &device.user);
        let since = match &hierarchy.collections.get(&deployment.collection)?.members {
            Members::Users { users } => users.get(&device.user).copied()?,
            _ => deployment.since,
        };
        meant.then(|| (deployment.since.max(since), enrolment.at))
    }

    /// As of when the console knows status and inventory of `device`: its last check-in, under
    /// Configuration Manager the last one that the connector has retrieved.
    pub fn inventory_received(&self, device: &Device) -> Option<Time> {
        let enrolment = device.enrolment.as_ref()?;
        let seen = match enrolment.authority {
            Authority::ConfigurationManager => {
                self.hierarchy.as_ref()?.last_exchange(self.clock)?
            }
            _ => self.clock,
        };
        device.last_check_in(seen)
    }

    /// Until when `device` is managed, where an end is in sight (seed, "up to 24 hours").
    pub fn managed_until(&self, device: &Device) -> Option<Time> {
        let enrolment = device.enrolment.as_ref()?;
        let by_connector = enrolment.authority == Authority::ConfigurationManager;
        by_connector.then(|| self.tenant.users.get(&device.user)?.managed_until()).flatten()
    }
}
