//! Invented users with their devices, the same for the same seed on every machine.

use std::collections::BTreeSet;

use super::{
    Account, Authority, Device, DeviceId, Enrolment, Event, Intake, Licence, Members, Organisation,
    Owner, Platform, Product, Refusal, ServiceUser, SiteCode, Time, Upn,
};

/// How many devices a lab can hold.
const MOST_DEVICES: u32 = 250_000;

const FIRST_NAMES: [&str; 24] = [
    "Ada", "Bruno", "Chiara", "David", "Elif", "Farid", "Grace", "Hugo", "Ines", "Jonas", "Kaori",
    "Luis", "Mina", "Nils", "Olga", "Pablo", "Quinn", "Rosa", "Stefan", "Tara", "Umar", "Vera",
    "Wanda", "Yusuf",
];
const LAST_NAMES: [&str; 24] = [
    "Abel", "Berger", "Costa", "Dahl", "Eriksen", "Fuchs", "Garcia", "Haas", "Ivanov", "Jensen",
    "Kato", "Lange", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Rossi", "Sato", "Toth",
    "Unger", "Vogel", "Weber", "Zhang",
];

/// What people have, as often as it stands here.
const MODELS: [(Platform, &str); 10] = [
    (Platform::IosAndMacOsX, "iPhone 6"),
    (Platform::IosAndMacOsX, "iPhone 6s"),
    (Platform::IosAndMacOsX, "iPad Air 2"),
    (Platform::Android, "Galaxy S6"),
    (Platform::Android, "Nexus 5"),
    (Platform::Android, "Xperia Z3"),
    (Platform::WindowsPhone81, "Lumia 640"),
    (Platform::WindowsPhone81, "Lumia 930"),
    (Platform::WindowsPhone80, "Lumia 820"),
    (Platform::Windows, "Surface Pro 3"),
];

/// An invented user.
struct Person {
    upn: Upn,
    account: Account,
    devices: u32,
}

/// Numbers that look like chance (`SplitMix64`).
struct Chance(u64);

impl Chance {
    /// A number from 0 to below `most`.
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % most
    }

    fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }
}

impl Organisation {
    /// Decides which of the invented devices are managed, and how: where an authority is set as
    /// far as its rules allow, under Configuration Manager with their users in the collection
    /// of the subscription, and known to the service if the traffic flows.
    pub(super) fn populate_with(&self, devices: u32, seed: u32) -> Result<Vec<Event>, Refusal> {
        let most = self.room_for_devices();
        if devices == 0 || devices > most {
            return Err(Refusal::TooManyDevices { most });
        }
        let domain = self.domain_for_people();
        let known = self.is_reached(&domain);
        Ok(vec![Event::Populated {
            devices,
            seed,
            collections: self.collections_for_people(),
            known,
            intakes: self.intakes(&domain, known),
            since: self.earliest_enrolment(),
            domain,
        }])
    }

    pub(super) fn room_for_devices(&self) -> u32 {
        MOST_DEVICES.saturating_sub(self.devices.len() as u32)
    }

    /// The domain in which people work: a verified one, with AD FS if there is one.
    fn domain_for_people(&self) -> String {
        let domains = || self.directory.domains.iter();
        let best = domains()
            .find(|(_, domain)| domain.verified && domain.federated)
            .or_else(|| domains().find(|(_, domain)| domain.verified))
            .or_else(|| domains().next());
        best.map_or_else(|| "example.com".to_owned(), |(name, _)| name.clone())
    }

    /// Whether the service would have been told of people in `domain`.
    fn is_reached(&self, domain: &str) -> bool {
        let flows = self.hierarchy.as_ref().is_some_and(|h| h.obstacle(self.clock).is_none());
        flows && self.discovers() && self.directory.has_verified(domain)
    }

    /// The collection of the subscription, and those that limit it, as far as their members are
    /// chosen by hand.
    fn collections_for_people(&self) -> Vec<String> {
        let Some(hierarchy) = &self.hierarchy else { return Vec::new() };
        let Some(subscription) = &hierarchy.subscription else { return Vec::new() };
        let chain = hierarchy.chain(&subscription.settings.collection);
        let by_hand = chain.filter(|(_, collection)| !collection.is_built_in());
        by_hand.map(|(name, _)| name.to_owned()).collect()
    }

    fn intakes(&self, domain: &str, known: bool) -> Vec<Intake> {
        let authority = self.tenant.authority;
        let ready = |authority| {
            let takes = |platform: &Platform| self.require_platform(*platform, authority).is_ok();
            Platform::ALL.into_iter().filter(takes).collect()
        };
        let by_licence = |product, authority| {
            let licence = Some(product);
            Intake { licence, authority, site: None, platforms: ready(authority) }
        };
        let mut intakes = Vec::new();
        if authority == Authority::ConfigurationManager && known {
            let site = self.site_code();
            intakes.push(Intake { licence: None, authority, site, platforms: ready(authority) });
        }
        if authority.includes_intune() && self.directory.has_verified(domain) {
            intakes.push(by_licence(Product::Intune, Authority::Intune));
        }
        if authority.includes_office365() && self.directory.has_verified(domain) {
            intakes.push(by_licence(Product::Office365, Authority::Office365));
        }
        intakes
    }

    fn site_code(&self) -> Option<SiteCode> {
        SiteCode::typed(&self.subscription()?.settings.site_code).ok()
    }

    /// When the first device can have enrolled: not before the authority was set, under
    /// Configuration Manager not before users were synchronised.
    fn earliest_enrolment(&self) -> Time {
        let hierarchy = self.hierarchy.as_ref().zip(self.subscription());
        let synchronised = hierarchy.and_then(|(h, s)| h.first_exchange_after(s.created));
        let since = match self.tenant.authority {
            Authority::ConfigurationManager => synchronised,
            _ => self.tenant.authority_since,
        };
        since.unwrap_or(Time::from_unix_seconds(0)).min(self.clock)
    }

    /// Adds the users and devices that `event` says.
    pub(super) fn populate(&mut self, event: &Event) {
        let Event::Populated { devices, seed, domain, collections, known, intakes, since } = event
        else {
            return;
        };
        let mut chance = Chance(u64::from(*seed));
        // Asked again for files from elsewhere, which may say anything.
        let devices = (*devices).min(self.room_for_devices());
        let people = self.invent_people(&mut chance, devices, domain);
        self.introduce(&people, collections, *known, *since);
        let serials: BTreeSet<String> = self.devices.values().map(|d| d.serial.clone()).collect();
        for person in &people {
            let intake = intakes.iter().find(|intake| person.may_use(intake));
            for _ in 0..person.devices {
                let id = self.next_device();
                let user = person.upn.clone();
                let mut device = self.invent_device(&mut chance, user, id, intake, *since);
                while serials.contains(&device.serial) {
                    device.serial.push('A');
                }
                self.devices.insert(id, device);
            }
        }
    }

    /// People who have so many devices together.
    fn invent_people(&self, chance: &mut Chance, devices: u32, domain: &str) -> Vec<Person> {
        let first = self.directory.accounts.len() + 1;
        let mut left = devices;
        let mut people = Vec::new();
        for number in first.. {
            let Some(person) = invent(chance, number, domain, left).filter(|_| left > 0) else {
                break;
            };
            if !self.directory.accounts.contains_key(&person.upn) {
                left -= person.devices;
                people.push(person);
            }
        }
        people
    }

    /// Puts new people into the directory, their collections, and the service.
    fn introduce(&mut self, people: &[Person], collections: &[String], known: bool, since: Time) {
        let mut people: Vec<&Person> = people.iter().collect();
        // In order, so that the large maps grow at once rather than one by one.
        people.sort_by(|one, other| one.upn.cmp(&other.upn));
        let accounts = people.iter().map(|person| (person.upn.clone(), person.account.clone()));
        self.directory.accounts.append(&mut accounts.collect());
        if known {
            let told = people.iter().filter(|person| person.account.in_azure_ad);
            let enabled = ServiceUser { since, removed: None, leaves: None };
            let told = told.map(|person| (person.upn.clone(), enabled.clone()));
            self.tenant.users.append(&mut told.collect());
        }
        let Some(hierarchy) = &mut self.hierarchy else { return };
        hierarchy.users_changed = Some(self.clock);
        for name in collections {
            let members = hierarchy.collections.get_mut(name).map(|found| &mut found.members);
            if let Some(Members::Users { users }) = members {
                users
                    .append(&mut people.iter().map(|person| (person.upn.clone(), since)).collect());
            }
        }
    }

    fn invent_device(
        &self,
        chance: &mut Chance,
        upn: Upn,
        id: DeviceId,
        intake: Option<&Intake>,
        since: Time,
    ) -> Device {
        let (platform, model) = chance.one_of(&MODELS);
        let ago = chance.below(u64::from(platform.check_in_interval())) as u32;
        let serial = format!("{:06X}{:06}", chance.below(1 << 24), id.0);
        let at = self.clock.earlier(ago).max(since);
        let intake = intake.filter(|intake| intake.platforms.contains(&platform));
        let enrolment =
            intake.map(|intake| Enrolment { authority: intake.authority, site: intake.site, at });
        let owner = chance.one_of(&[Owner::Company, Owner::Personal]);
        let model = model.into();
        Device { user: upn, platform, model, serial, owner, enrolment, pending: None }
    }
}

impl Person {
    /// Whether devices of this person are enrolled so.
    fn may_use(&self, intake: &Intake) -> bool {
        let licensed = |product| self.account.licences.iter().any(|l| l.product == product);
        self.account.in_azure_ad && intake.licence.is_none_or(licensed)
    }
}

/// A user with one to three devices, `most` at most: nine of ten have an Intune licence, three
/// of ten one for Office 365, and one of fifty is not in Azure Active Directory.
fn invent(chance: &mut Chance, number: usize, domain: &str, most: u32) -> Option<Person> {
    let (first, last) = (chance.one_of(&FIRST_NAMES), chance.one_of(&LAST_NAMES));
    let upn = Upn::try_from(format!("{first}.{last}{number}@{domain}")).ok()?;
    let share = |product, held: bool| held.then_some(Licence { product, until: None });
    let intune = share(Product::Intune, chance.below(10) < 9);
    let office365 = share(Product::Office365, chance.below(10) < 3);
    let account = Account {
        display_name: format!("{first} {last}"),
        roles: BTreeSet::new(),
        licences: intune.into_iter().chain(office365).collect(),
        sign_in_allowed: true,
        in_azure_ad: chance.below(50) > 0,
        on_premises: true,
    };
    let devices = most.min(1 + chance.below(3) as u32);
    Some(Person { upn, account, devices })
}
