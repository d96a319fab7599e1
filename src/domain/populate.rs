//! Invented users with their devices, the same for the same seed on every machine.

use std::collections::BTreeSet;

use super::{
    Account, Authority, Device, Enrolment, Event, Licence, Members, Organisation, Owner, Platform,
    PlatformState, Product, Refusal, ServiceUser, Upn,
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
    pub(super) fn populate_with(&self, devices: u32, seed: u64) -> Result<Vec<Event>, Refusal> {
        let most = self.room_for_devices();
        if devices == 0 || devices > most {
            return Err(Refusal::TooManyDevices { most });
        }
        Ok(vec![Event::Populated { devices, seed }])
    }

    fn room_for_devices(&self) -> u32 {
        MOST_DEVICES.saturating_sub(self.devices.len() as u32)
    }

    /// Adds the users and devices. Where an authority is set the devices are enrolled as far as
    /// its rules allow, under Configuration Manager with their users in the collection of the
    /// subscription and known to the service.
    pub(super) fn populate(&mut self, devices: u32, seed: u64) {
        let mut chance = Chance(seed);
        // Asked again for files from elsewhere, which may say anything.
        let devices = devices.min(self.room_for_devices());
        let people = self.invent_people(&mut chance, devices);
        self.introduce(&people);
        for person in &people {
            let enrolment = self.enrolment_of(&person.upn, &person.account).ok();
            for _ in 0..person.devices {
                self.give_device(&mut chance, &person.upn, enrolment.as_ref());
            }
        }
    }

    /// People who have so many devices together.
    fn invent_people(&self, chance: &mut Chance, devices: u32) -> Vec<Person> {
        let domain = self.domain_for_people();
        let first = self.directory.accounts.len() + 1;
        let mut left = devices;
        let mut people = Vec::new();
        for number in first.. {
            let Some(person) = invent(chance, number, &domain, left).filter(|_| left > 0) else {
                break;
            };
            left -= person.devices;
            people.push(person);
        }
        people
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

    /// Puts new people into the directory, and where the subscription looks for users.
    fn introduce(&mut self, people: &[Person]) {
        let now = self.clock;
        let discovers = self.discovers();
        let mut people: Vec<&Person> = people.iter().collect();
        // In order, so that the large maps grow at once rather than one by one.
        people.sort_by(|one, other| one.upn.cmp(&other.upn));
        let accounts = people.iter().map(|person| (person.upn.clone(), person.account.clone()));
        self.directory.accounts.append(&mut accounts.collect());
        let Some(hierarchy) = &mut self.hierarchy else { return };
        hierarchy.users_changed = Some(now);
        let Some(subscription) = &hierarchy.subscription else { return };
        let collection = hierarchy.collections.get_mut(&subscription.settings.collection);
        if let Some(Members::Users { users }) = collection.map(|found| &mut found.members) {
            users.append(&mut people.iter().map(|person| (person.upn.clone(), now)).collect());
        }
        let known = people.iter().filter(|person| person.account.in_azure_ad && discovers);
        let known = known.map(|person| {
            (person.upn.clone(), ServiceUser { since: now, removed: None, leaves: None })
        });
        self.tenant.users.append(&mut known.collect());
    }

    fn give_device(&mut self, chance: &mut Chance, upn: &Upn, enrolment: Option<&Enrolment>) {
        let id = self.next_device();
        let (platform, model) = chance.one_of(&MODELS);
        let since = chance.below(u64::from(platform.check_in_interval())) as u32;
        let serial = format!("{:06X}{:06}", chance.below(1 << 24), id.0);
        let enrolment = enrolment.filter(|enrolment| self.takes(platform, enrolment.authority));
        let at = self.clock.earlier(since);
        let device = Device {
            user: upn.clone(),
            platform,
            model: model.into(),
            serial,
            owner: chance.one_of(&[Owner::Company, Owner::Personal]),
            enrolment: enrolment.map(|enrolment| Enrolment { at, ..enrolment.clone() }),
            pending: None,
        };
        self.devices.insert(id, device);
    }

    /// Whether a device of this platform would be taken.
    fn takes(&self, platform: Platform, authority: Authority) -> bool {
        self.platform_state(platform) == PlatformState::Ready
            && (authority != Authority::Office365 || platform.is_in_office365())
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
