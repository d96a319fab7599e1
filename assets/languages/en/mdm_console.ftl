# The words of MDM Console, in English. "Reconstructed" marks a text of the original that no
# source gives: it is our own, short and plain in the original's manner.

## The domain, for window and command line alike

authority-not-set = No authority
authority-intune = Microsoft Intune
authority-configuration-manager = Configuration Manager
authority-office365 = Office 365
authority-intune-and-office365 = Microsoft Intune and Office 365

role-global-administrator = Global administrator
role-full-access = Full access
role-read-only = Read-only access
role-helpdesk = Helpdesk
role-device-enrollment-manager = Device enrollment manager
role-none = no administrator role

platform-windows = Windows
platform-windows-phone-80 = Windows Phone 8.0
platform-windows-phone-81 = Windows Phone 8.1
platform-ios = iOS and Mac OS X
platform-android = Android
platform-state-unavailable = Not available
platform-state-ready = Ready for enrollment
platform-state-needs-portal-app = Needs a company portal app
platform-state-needs-apns-certificate = Needs an APNs certificate
platform-state-not-enabled = Needs to be enabled in the subscription
family-android = Android
family-ios = iOS and Mac OS X
family-windows = Windows
family-windows-phone = Windows Phone

product-version-sp1 = System Center 2012 Configuration Manager SP1
product-version-r2 = System Center 2012 R2 Configuration Manager
product-version-sp2 = System Center 2012 R2 Configuration Manager SP1 (SP2)

# What each role is for is said in our own words.
site-system-role-application-catalog-web-service-point = Application Catalog web service point
    .about = Gives the Application Catalog website what it knows of software.
site-system-role-application-catalog-website-point = Application Catalog website point
    .about = Lets users choose software in a web page.
site-system-role-asset-intelligence-synchronization-point = Asset Intelligence synchronization point
    .about = Downloads the Asset Intelligence catalog.
site-system-role-certificate-registration-point = Certificate registration point
    .about = Requests certificates for devices with certificate profiles.
site-system-role-component-server = Component server
    .about = Runs a component of Configuration Manager.
site-system-role-distribution-point = Distribution point
    .about = Keeps the content of software for clients.
site-system-role-endpoint-protection-point = Endpoint Protection point
    .about = Protects clients with Endpoint Protection.
site-system-role-enrollment-point = Enrollment point
    .about = Enrolls Mac computers, and devices on the premises, with certificates.
site-system-role-enrollment-proxy-point = Enrollment proxy point
    .about = Receives requests to enroll, and hands them to the enrollment point.
site-system-role-fallback-status-point = Fallback status point
    .about = Receives messages of clients that cannot reach a management point.
site-system-role-management-point = Management point
    .about = Gives clients their policy, and receives what they report.
site-system-role-microsoft-intune-connector = Microsoft Intune Connector
    .about = Sends settings and software to Microsoft Intune, and receives status and inventory of mobile devices.
site-system-role-out-of-band-service-point = Out of band service point
    .about = Manages Intel AMT computers outside of their operating system.
site-system-role-reporting-services-point = Reporting services point
    .about = Makes reports with SQL Server Reporting Services.
site-system-role-site-database-server = Site database server
    .about = Keeps the database of the site.
site-system-role-site-server = Site server
    .about = Runs the site itself.
site-system-role-site-system = Site system
    .about = Is a part of the site.
site-system-role-software-update-point = Software update point
    .about = Provides software updates with Windows Server Update Services.
site-system-role-state-migration-point = State migration point
    .about = Keeps the state of users while an operating system is installed.
site-system-role-system-health-validator-point = System Health Validator point
    .about = Checks the health of clients for Network Access Protection.

# These stand inside of sentences, and their types alone.
site-kind-central-administration = central administration site
    .type = Central administration site
site-kind-primary = primary site
    .type = Primary site
site-kind-secondary = secondary site
    .type = Secondary site
collection-kind-user = user collection
    .type = User collection
collection-kind-device = device collection
    .type = Device collection
deployment-kind-setting = configuration baseline
deployment-kind-application = application
certificate-place-site-database = the site database
certificate-place-connector-server = the certificate store of the connector's server

# A field has the name that its box has in the windows.
field-company-name = Company name
field-contact-name = IT department contact name
field-contact-phone = IT department phone number
field-contact-email = IT department email address
field-additional-information = Additional information
field-privacy-url = URL to company privacy documentation
field-support-url = Support website URL (not displayed)
field-website-name = Website name (displayed to user)
field-color = Color scheme for company portal
field-site-name = Site name
field-collection-name = Name
field-deployment-name = Deployment name
field-model = Device model
field-serial = Serial number
field-apple-id = Apple ID
field-key-name = Name
field-sideloading-key = Key
field-activations = Activations
field-proxy-server = Proxy server name
field-proxy-port = Port
field-proxy-account = Proxy account
field-internet-name = Internet FQDN
field-installation-account = Account

# Each is a sentence without its period: it stands alone as a value, and in refusal-traffic-stopped.
obstacle-no-subscription = There is no Microsoft Intune subscription
    .way-out = Create the Microsoft Intune subscription.
obstacle-no-connector = No connector is installed
    .way-out = Add the role Microsoft Intune Connector to a server.
obstacle-no-certificate = The site database has no certificate
    .way-out = Delete the subscription and remove the connector, then create both again.
obstacle-certificate-not-installed = The certificate is not installed on the connector's server
    .way-out = Remove the connector, then add it again.
obstacle-certificate-expired = The certificate has expired
    .way-out = Delete the subscription and remove the connector, then create both again.

fact-authority = Mobile device management authority
fact-users-who-may-enrol = Users who may enroll devices
fact-users = Users in the directory
fact-devices = Devices of users, managed or not
fact-enrolled-devices = Enrolled devices
fact-pending-devices = Devices waiting to be retired or wiped
fact-company-name = Company name in the company portal
fact-subscription = Account of the Microsoft Intune subscription
fact-subscription-collection = User collection of the subscription
fact-site-code = Site for new devices
fact-connector = Server with the connector
fact-traffic = Traffic between Configuration Manager and Microsoft Intune
fact-certificate-ends = Certificate of the tenant valid until
fact-user-discovery = User discovery in Active Directory
fact-users-in-service = Users known to Microsoft Intune
fact-users-leaving = Users whose records will be removed
fact-sites = Sites
fact-servers = Site system servers
fact-site-system-roles = Site system roles
fact-collections = Collections
fact-collection-members = Collection members chosen by hand
fact-deployments = Deployed settings and applications
fact-signed-in = Signed in to the console
fact-clock = Simulated time
count-users =
    { $count ->
        [0] None
        [one] 1 user
       *[other] { $count } users
    }
count-devices =
    { $count ->
        [0] None
        [one] 1 device
       *[other] { $count } devices
    }
nobody = Nobody
value-none = None
value-flows = Flows
value-enabled = Enabled
value-disabled = Disabled

due-intune-licence-ends = The Intune license of { $account } runs out
due-office365-licence-ends = The Office 365 license of { $account } runs out
due-users-are-discovered = Users are discovered in Active Directory
due-users-are-synchronised = Users are synchronized with Microsoft Intune
due-certificate-is-renewed = The certificate of the tenant is renewed
due-certificate-ends = The certificate of the tenant expires
due-platform-certificate-ends = The certificate for { $family } expires
due-users-leave =
    { $count ->
        [one] The record of a user leaves Microsoft Intune
       *[other] The records of { $count } users leave Microsoft Intune
    }
due-devices-leave =
    { $count ->
        [one] A device checks in and leaves
       *[other] { $count } devices check in and leave
    }

for-good-enrolments-end =
    { $devices ->
        [one] 1 device is no longer managed. Its user has to enroll it again.
       *[other] { $devices } devices are no longer managed. Their users have to enroll them again.
    }
for-good-device-retires = The device “{ $serial }” forgets what belongs to the company.
for-good-device-is-wiped = The device “{ $serial }” forgets everything.
for-good-certificate-is-gone = The certificate cannot be put back: only a new subscription brings another one.
for-good-site-code-is-fixed = The site code { $code } can never be changed.
for-good-hierarchy-is-expanded = The new central administration site stays above the other sites.

warning-special-characters = The company name “{ $name }” has special characters, which break policies and enrollment. Use letters, digits and spaces only.
warning-other-apple-id = The Apple ID changes from “{ $before }” to “{ $after }”, so that every iOS device has to be enrolled again. Renew the certificate with the same Apple ID instead.

command-set-authority = Set the authority to { $authority }
command-advance-clock =
    { $minutes ->
        [one] Advance the time by 1 minute
       *[other] Advance the time by { $minutes } minutes
    }
command-sign-in = Sign in as { $account }
command-sign-in-to-subscription = Sign in to Microsoft Intune as { $account }, for the subscription
command-sign-out = Sign out
command-set-company-portal = Set up the company portal of “{ $company }”
command-create-subscription = Create the Microsoft Intune subscription as { $account }, for the collection “{ $collection }”
command-edit-subscription = Change the properties of the Microsoft Intune subscription
command-change-site-code = Assign new devices to the site “{ $site }”
command-delete-subscription = Delete the Microsoft Intune subscription
command-configure-platform = Set up { $family }
command-remove-certificate = Remove the certificate from { $place }
command-deploy = Deploy the { $kind } “{ $name }” to the collection “{ $collection }”
command-create-site-system-server =
    { $count ->
        [0] Create the site system server “{ $server }” in the site “{ $site }” without roles
        [one] Create the site system server “{ $server }” in the site “{ $site }” with 1 role
       *[other] Create the site system server “{ $server }” in the site “{ $site }” with { $count } roles
    }
command-add-roles =
    { $count ->
        [0] Add no role to the server “{ $server }”
        [one] Add 1 role to the server “{ $server }”
       *[other] Add { $count } roles to the server “{ $server }”
    }
command-remove-role = Remove the role “{ $role }” from the server “{ $server }”
command-create-collection = Create the { $kind } “{ $collection }”
command-add-members =
    { $count ->
        [0] Add no member to the collection “{ $collection }”
        [one] Add 1 member to the collection “{ $collection }”
       *[other] Add { $count } members to the collection “{ $collection }”
    }
command-remove-members =
    { $count ->
        [0] Remove no member from the collection “{ $collection }”
        [one] Remove 1 member from the collection “{ $collection }”
       *[other] Remove { $count } members from the collection “{ $collection }”
    }
command-enable-user-discovery = Enable user discovery in Active Directory
command-add-site = Add the { $kind } “{ $code }” under the site “{ $parent }”
command-expand-hierarchy = Put the primary site under the new central administration site “{ $code }”
command-enrol = Enroll the device “{ $serial }” with { $platform } for { $account }
command-retire = Retire the device “{ $serial }”
command-wipe = Wipe the device “{ $serial }”
command-populate =
    { $count ->
        [one] Add 1 invented device with its user
       *[other] Add { $count } invented devices with their users
    }

# What has happened, in lists of progress: sentences without their periods.
event-authority-set = The authority is { $authority }
event-clock-advanced = Time passed until { $time }
event-signed-in = { $account } signed in to the console
event-signed-out = Nobody is signed in to the console any more
event-signed-in-to-subscribe = { $account } signed in to Microsoft Intune, for the subscription
event-company-portal-set = Set up the company portal of “{ $company }”
event-certificate-issued = The service issued a certificate, valid until { $until }
event-subscription-created = Created the Microsoft Intune subscription as { $account }, for the collection “{ $collection }”
event-subscription-edited = Changed the properties of the Microsoft Intune subscription
event-subscription-deleted = Deleted the Microsoft Intune subscription
event-platform-configured = Set up { $family }
event-certificate-installed = Installed the certificate on { $server }
event-certificate-removed = Removed the certificate from { $place }
event-certificate-expired = The certificate of the tenant expired
event-deployed = Deployed the { $kind } “{ $name }” to the collection “{ $collection }”
event-server-created = Added the server { $server } to the site { $site }
event-proxy-set = Set the proxy of { $server } to { $proxy }
event-role-added = Installed the role “{ $role }” on { $server }
event-role-removed = Removed the role “{ $role }” from { $server }
event-collection-created = Created the { $kind } “{ $collection }”, limited by “{ $limiting }”
event-users-added =
    { $count ->
        [0] Added no user to “{ $collection }”
        [one] Added 1 user to “{ $collection }”
       *[other] Added { $count } users to “{ $collection }”
    }
event-users-removed =
    { $count ->
        [0] Removed no user from “{ $collection }”
        [one] Removed 1 user from “{ $collection }”
       *[other] Removed { $count } users from “{ $collection }”
    }
event-devices-added =
    { $count ->
        [0] Added no device to “{ $collection }”
        [one] Added 1 device to “{ $collection }”
       *[other] Added { $count } devices to “{ $collection }”
    }
event-devices-removed =
    { $count ->
        [0] Removed no device from “{ $collection }”
        [one] Removed 1 device from “{ $collection }”
       *[other] Removed { $count } devices from “{ $collection }”
    }
event-user-discovery-enabled = Enabled user discovery in Active Directory
event-site-added = Installed the { $kind } { $code }
event-site-attached = Put the site { $code } under the site { $parent }
event-users-synchronised = Synchronized users: { $added } enabled, { $removed } removed, { $missing } not found
event-users-left =
    { $count ->
        [0] No user record left Microsoft Intune
        [one] The record of 1 user left Microsoft Intune
       *[other] The records of { $count } users left Microsoft Intune
    }
event-device-enrolled = Enrolled the device “{ $serial }” with { $platform } for { $account }
event-retire-requested = Asked device number { $number } to retire
event-wipe-requested = Asked device number { $number } to wipe itself
event-devices-left =
    { $count ->
        [0] No device checked in and left
        [one] 1 device checked in and left
       *[other] { $count } devices checked in and left
    }
event-devices-lost =
    { $count ->
        [0] No device stopped being managed
        [one] 1 device is no longer managed
       *[other] { $count } devices are no longer managed
    }
event-populated =
    { $count ->
        [one] Added 1 invented device with its user
       *[other] Added { $count } invented devices with their users
    }

outcome-done = Done
outcome-refused = Refused: { $reason }

refusal-not-confirmed = This needs your confirmation.
    .way-out = Confirm it: tick the box where there is one, then press Yes.
refusal-not-signed-in = Nobody is signed in to the console.
    .way-out = Sign in first.
refusal-access-too-low = { $account } may look at this page, but not change it ({ $role }).
    .way-out = Sign out, then sign in with an account that has full access.
refusal-authority-already-set = The authority stays “{ $current }”: it cannot be changed to “{ $wanted }”.
    .way-out = In a real tenant only Microsoft Support could reset it. Here you can start the lab over.
refusal-authority-needs-one-first = Microsoft Intune and Office 365 can be side by side only after one of the two is the authority.
    .way-out = Set Microsoft Intune or Office 365 first, then add the other one.
refusal-authority-cannot-be-unset = Nobody can go back to having no authority.
    .way-out = Here you can start the lab over.
refusal-authority-needs-subscription = Configuration Manager becomes the authority only through a Microsoft Intune subscription.
    .way-out = Create the subscription in the Configuration Manager console.
refusal-unknown-account = There is no account { $account }.
    .way-out = Check the spelling. The frame lists the accounts in this lab.
refusal-wrong-password = The password of { $account } is a different one.
    .way-out = Type it again. The frame lists the accounts in this lab with their passwords.
refusal-sign-in-blocked = Sign-in is blocked for { $account }.
    .way-out = Use an account whose sign-in status is Allowed.
refusal-not-in-azure-ad = { $account } exists on the premises only, not in Azure Active Directory.
    .way-out = Use an account that has been synchronized.
refusal-not-an-administrator = { $account } is not an administrator of this service.
    .way-out = Use an account with an administrator role.
refusal-no-intune-licence = { $account } has no valid Microsoft Intune license.
    .way-out = Use an administrator to whom a license is assigned.
refusal-clock-out-of-range = Time can only go forward, to { $latest } at most.
    .way-out = Choose a step of at least one minute that ends by then.
refusal-not-a-global-administrator = { $account } does not have the role Global administrator, which the subscription needs.
    .way-out = Sign in with an account that has the role Global administrator.
refusal-tenant-under-another-authority = This organization is managed by “{ $current }” already, so that Configuration Manager cannot become its authority.
    .way-out = In a real tenant only Microsoft Support could reset the authority. Here you can start the lab over.
refusal-not-the-managing-service = This cannot be set here under the authority “{ $current }”.
    .way-out = Set it in the console of the authority. Where there is no authority yet, set one first.
refusal-no-hierarchy = This organization has no Configuration Manager hierarchy.
    .way-out = Open or begin a lab that has one.
refusal-not-a-hierarchy-administrator = Only an administrator of the hierarchy may do this. Signed in: { $account }.
    .way-out = Use an account that administers the hierarchy.
refusal-subscription-exists = There is a Microsoft Intune subscription already.
    .way-out = Change its properties, or delete it first.
refusal-no-subscription = There is no Microsoft Intune subscription.
    .way-out = Create the subscription first.
refusal-connector-still-installed = The connector of the deleted subscription is still installed on { $server }.
    .way-out = Remove the role Microsoft Intune Connector from that server first.
refusal-collection-empty = There are no users in the collection “{ $collection }”, so that nobody could enroll.
    .way-out = Add users to it, or choose another collection.
refusal-user-discovery-off = The collection holds nobody, because users are not discovered in Active Directory.
    .way-out = Enable Active Directory User Discovery, then let five minutes pass.
refusal-not-a-user-collection = The collection “{ $collection }” holds devices, not users.
    .way-out = Choose a user collection.
refusal-field-missing = The field “{ $field }” is empty.
    .way-out = Fill it in.
refusal-field-too-long = The text in the field “{ $field }” has { $found } characters, and only { $longest } fit.
    .way-out = Shorten the text.
refusal-field-malformed = “{ $text }” does not have the form that the field “{ $field }” needs.
form-address = Type an address that begins with http:// or https://, without spaces.
form-email = Type an address such as name@contoso.com.
form-key = Type five groups of five capitals or digits, such as AAAAA-BBBBB-CCCCC-DDDDD-11111.
form-count = Type a whole number from 1.
form-color = Type a color such as #0072C6.
form-site-name = Type letters from A to Z, digits and hyphens only.
form-host-name = Type a name such as mdm.contoso.com.
form-host = Type a name such as proxy.contoso.com, or an IP address.
form-port = Type a number from 1 to 65535.
form-windows-account = Type a name such as CONTOSO\proxy, without “@”.
form-text = Type it in one line.
refusal-logo-format = The logo “{ $file }” is neither a PNG nor a JPEG file.
    .way-out = Choose a .png or .jpg file.
refusal-logo-measures = The logo “{ $file }” measures { $width } by { $height } pixels, which a portal cannot show.
    .way-out = Choose a picture of 400 by 100 pixels at most that is not empty.
refusal-logo-too-heavy = The logo “{ $file }” has { $bytes } bytes, and only { $most } fit.
    .way-out = Choose a file of 750 KB at most.
refusal-invalid-site-code = “{ $site }” is not a site code.
    .way-out = Type exactly three characters, each of them A to Z in capitals or 0 to 9.
refusal-reserved-site-code = “{ $site }” is a reserved name, so that no site can have it as its code.
    .way-out = Type another code than AUX, CON, NUL, PRN and SMS.
refusal-site-code-in-use = A site of the hierarchy has the code { $site } already.
    .way-out = Type another code.
refusal-unknown-site = No site of the hierarchy has the code “{ $site }”.
    .way-out = Choose a site that is there.
refusal-not-a-primary-site = { $site } is a { $kind }, not a primary site.
    .way-out = Choose a primary site.
refusal-wrong-parent = A { $kind } cannot be added under the site { $parent }.
    .way-out = Put a primary site under a central administration site, and a secondary site under a primary site.
refusal-too-many-primary-sites = There are { $most } primary sites under the central administration site already, and no more fit.
    .way-out = Use one of the primary sites that are there.
refusal-top-of-hierarchy = A hierarchy has exactly one site at its top: a central administration site or a stand-alone primary site.
    .way-out = Give every other site a parent.
refusal-not-stand-alone = The hierarchy has a central administration site already.
    .way-out = Add a primary site under it instead.
refusal-role-blocks-expansion = { $server } has the role “{ $role }”, which a primary site under another site cannot have.
    .way-out = Remove the role first. It can be installed in the central administration site afterwards.
refusal-invalid-server-name = “{ $name }” is not the full name of a server.
    .way-out = Type the name with its domain, such as CM1.contoso.com.
refusal-server-exists = { $server } belongs to the site { $site } already.
    .way-out = Add roles to that server, or name another one.
refusal-unknown-server = There is no site system server “{ $server }”.
    .way-out = Choose a server that is listed in Servers and Site System Roles.
refusal-no-roles = No role was chosen.
    .way-out = Choose one role at least.
refusal-role-not-in-version = { $product } does not have the role “{ $role }”.
    .way-out = Choose another role, or use a lab with a newer version.
refusal-role-not-for-site = The role “{ $role }” cannot be installed in the site { $site }.
    .way-out = Choose a server of another site. The connector belongs in the site at the top of the hierarchy.
refusal-role-already-installed = { $server } has the role “{ $role }” already.
    .way-out = Choose another role or another server.
refusal-role-not-installed = { $server } does not have the role “{ $role }”.
    .way-out = Choose a role that the server has.
refusal-role-not-selectable = The role “{ $role }” comes with a server and cannot be added or removed.
    .way-out = Choose another role.
refusal-connector-needs-subscription = The Microsoft Intune Connector cannot be installed, because there is no subscription.
    .way-out = Create the Microsoft Intune subscription first.
refusal-connector-already-installed = The Microsoft Intune Connector is installed on { $server } already, and a hierarchy has only one.
    .way-out = Remove it from that server before you install it elsewhere.
refusal-unknown-collection = There is no collection “{ $collection }”.
    .way-out = Choose a collection that is there.
refusal-collection-exists = There is a collection “{ $collection }” already.
    .way-out = Type another name.
refusal-built-in-collection = The collection “{ $collection }” is built in, so that its members cannot be chosen.
    .way-out = Create a collection of your own.
refusal-wrong-limiting-collection = The collection cannot be limited by “{ $collection }”: it holds something else, or is limited by it itself.
    .way-out = Limit a user collection by a user collection, and a device collection by a device collection, and never in a circle.
refusal-not-in-limiting-collection = “{ $member }” is not in the limiting collection “{ $limiting }”.
    .way-out = Add this member to the limiting collection first, or name another one.
refusal-already-a-member = “{ $member }” is in the collection “{ $collection }” already.
    .way-out = Name another member.
refusal-not-a-member = “{ $member }” is not in the collection “{ $collection }”.
    .way-out = Name a member that is in it.
refusal-no-members = Neither a user nor a device was named.
    .way-out = Name one member at least.
refusal-discovery-already-enabled = User discovery is enabled already.
    .way-out = Go on with the next step.
refusal-deployment-exists = Something with the name “{ $name }” is deployed already.
    .way-out = Type another name.
refusal-platform-not-in-version = { $product } does not manage { $platform }.
    .way-out = Choose another platform, or use a lab with a newer version.
refusal-no-platforms-page = In { $product } the wizard has no page Platforms.
    .way-out = Create the subscription without platforms, then use Configure Platforms.
refusal-certificate-needed = { $platform } cannot be enabled without a certificate.
    .way-out = Upload an APNs certificate for iOS and Mac OS X, or a code-signing certificate for Windows Phone 8.0.
refusal-portal-app-needed = Windows Phone 8.0 cannot be enabled without the company portal app.
    .way-out = Upload the signed company portal app, or leave Windows Phone 8.0 out.
refusal-apns-before-ios = The APNs certificate cannot be uploaded, because iOS is not enabled.
    .way-out = Enable iOS first, then upload the certificate.
refusal-signing-not-symantec = Windows Phone does not accept a code-signing certificate of “{ $issuer }”.
    .way-out = Use a code-signing certificate of Symantec.
refusal-certificate-not-valid = The certificate for “{ $subject }” is valid from { $from } until { $until } only.
    .way-out = Use a certificate that is valid at the simulated time.
refusal-certificate-not-there = There is no certificate in { $place }.
    .way-out = Look in the other place, or leave it as it is.
refusal-authority-not-defined = No device can enroll, because no authority is set (“MDM authority not defined”).
    .way-out = Set the mobile device management authority first.
refusal-user-licence-type-invalid = { $account } has no license that fits the authority “{ $authority }” (“UserLicenseTypeInvalid”).
    .way-out = Use a user who has such a license.
refusal-device-type-not-supported = The authority “{ $authority }” does not manage { $platform } (“DeviceTypeNotSupported”).
    .way-out = Use a device with another platform.
refusal-platform-not-ready = Devices with { $platform } cannot enroll yet. State of the platform: “{ $state }”.
    .way-out = Set up the platform first.
refusal-device-cap-reached = { $account } cannot enroll another device: { $most } is the most that one user can have (“DeviceCapReached”).
    .way-out = Retire a device of this user first, or enroll it for another user.
refusal-serial-in-use = A device with the serial number “{ $serial }” is enrolled already.
    .way-out = Type another serial number.
refusal-other-platform = The device with the serial number “{ $serial }” runs on { $platform }.
    .way-out = Type the serial number of the device that you mean, or choose that platform.
refusal-user-not-discovered = { $account } was not discovered in Active Directory.
    .way-out = Enable user discovery and let time pass, or use a user who is in Active Directory.
refusal-user-not-in-collection = { $account } is not in the collection “{ $collection }”, whose users may enroll.
    .way-out = Add the user to the collection, or choose another collection in the subscription.
refusal-domain-not-verified = The domain of { $account } is not a verified domain of the organization.
    .way-out = Use a user of a verified domain.
refusal-traffic-stopped = Nothing flows between Configuration Manager and Microsoft Intune. { $obstacle }.
refusal-not-yet-synchronised = Microsoft Intune does not know { $account } yet (“AccountNotOnboarded”). Users are synchronized next at { $next }.
    .way-out = Let time pass until then.
refusal-unknown-device = There is no device with the serial number “{ $serial }”.
    .way-out = Choose a device that is there.
refusal-device-not-managed = The device “{ $serial }” is not enrolled.
    .way-out = Enroll it first, or choose another device.
refusal-already-pending = The device “{ $serial }” was asked to leave already.
    .way-out = Let time pass until it checks in.
refusal-too-many-devices =
    { $most ->
        [0] There is no room for more devices.
        [one] There is room for 1 more device, and at least one has to be added.
       *[other] There is room for { $most } more devices, and at least one has to be added.
    }
    .way-out = Choose a number that fits, or use another lab where there is no room.

## Components, their messages and their logs

# The names of components and logs are documented (facts 4.5); the sentences are our own, in the
# meaning of the original.
component-sms-cloud-usersync = SMS_CLOUD_USERSYNC
component-sms-dmp-uploader = SMS_DMP_UPLOADER
component-sms-dmp-downloader = SMS_DMP_DOWNLOADER
component-sms-outgoing-content-manager = SMS_OUTGOING_CONTENT_MANAGER
component-sms-site-component-manager = SMS_SITE_COMPONENT_MANAGER
log-sms-cloud-usersync = Cloudusersync.log
log-sms-dmp-uploader = Dmpuploader.log
log-sms-dmp-downloader = Dmpdownloader.log
log-sms-outgoing-content-manager = outgoingcontentmanager.log
log-sms-site-component-manager = Sitecomp.log
health-ok = OK
health-warning = Warning
health-critical = Critical
severity-information = Information
severity-warning = Warning
severity-error = Error
report-connector-installed = The Microsoft Intune connector was installed.
report-connector-removed = The Microsoft Intune connector was removed.
report-certificate-installed = The certificate { $thumbprint } was installed on the server of the connector.
report-certificate-removed = The certificate was removed. Nothing can be exchanged with Microsoft Intune.
report-certificate-expired = The certificate has expired. Nothing can be exchanged with Microsoft Intune.
report-users-synchronised = User delta sync: users added = { $added }, users removed = { $removed }.
report-user-not-found = The user { $account } cannot be added: UserNotFound. Microsoft Intune has no account of this name.
log-connected = Connected to Microsoft Intune. The certificate of the tenant was accepted.
log-pinged = Ping: Microsoft Intune answers.
log-sent = The { $kind } “{ $name }” was sent for the users in { $collection }.
log-content-sent = The content of the application “{ $name }” was sent.
log-retire-sent = The request to retire the device { $serial } was sent.
log-wipe-sent = The request to wipe the device { $serial } was sent.
log-received =
    { $count ->
        [one] Status and inventory of the device { $serial } were received.
       *[other] Status and inventory of { $count } devices were received, { $serial } among them.
    }
delivery-not-meant = Not for the user of this device
delivery-waits-for-connector = Waits for the connector
delivery-waits-for-device = In the service, waits for the check-in at { $until }
delivery-delivered = On the device since { $at }
feature-type-setting = Baseline
feature-type-application = Application
## The choice of an authority, and labs side by side

choice-of = { $authority } as the authority
choice-in-force = In force
choice-possible = Can be chosen
choice-impossible = Cannot be chosen any more
prerequisite-no-other-authority = No authority that excludes it is in force
prerequisite-signed-in = An administrator is signed in
prerequisite-licence = Who is signed in has an Intune license and may sign in
prerequisite-full-access = Who is signed in has full access
prerequisite-hierarchy = The organization has Configuration Manager
prerequisite-no-subscription = There is no subscription yet, and no connector of an old one
prerequisite-global-administrator = A global administrator can sign in to the service
prerequisite-primary-site = There is a primary site
prerequisite-user-discovery = Users are discovered in Active Directory
prerequisite-user-collection = A user collection has members
manages-not-set = No devices.
manages-intune = Devices of users with an Intune license.
manages-configuration-manager = Devices of the users in the collection of the subscription.
manages-office365 = Devices of users with an Office 365 license.
manages-intune-and-office365 = Devices of users with an Intune or an Office 365 license, each by the service of the license.

comparison-authority = Authority
comparison-platforms = Platforms
comparison-devices = Users and devices
comparison-subscription = Subscription and connector
comparison-hierarchy = Sites, servers and collections
comparison-rehearsal = Rehearsal
refused-commands = Refused commands
value-not-there = (not there)

comparison-same = Nothing differs.

need-met = met
need-not-met = not met
outlook-manages = Manages
outlook-platforms = Platforms
outlook-excludes = Excludes for good
outlook-allows = Can be added beside it
outlook-changes = If it were chosen now
outlook-lost-alone = Cannot be chosen alone any more: { $authority }
outlook-refused = Refused now
outlook-lesson = Lesson

which-authority = Which authority?
which-authority-about = What the choice would mean for the organization in this lab, as it stands now. Nothing is chosen here.
outlook-authority = { $authority }
outlook-part = { $authority }: { $part }
outlook-needs = Needs
outlook-needs-nothing = It is in force, so that it needs nothing more.
outlook-not-managed = { $platform }: not managed
outlook-others = Other authorities
outlook-other-excluded = { $authority }: excluded for good
outlook-other-allowed = { $authority }: can be added beside it
outlook-nothing-changes = Nothing changes.
outlook-stays = The authority stays.
outlook-no-lesson = There is no lesson for it yet.
copy-command = Copy the command line for { $authority }
command-copied = The command line is on the clipboard.

lab-compare = Compare with another lab
compare = Compare
compare-title = Compare with another lab
compare-or-with = Or compare with:
compare-recent = { $name }
compare-here = Compare the lab as it stands with how it stood after entry { $number }
compare-side-by-side = Side by side
compare-at = Both at the simulated time { $at }.
compare-behind = “{ $name }” stands at { $at }. It is shown as it would stand then, if nothing more were done in it. Nothing is written.
compare-count = Differences
compare-differ =
    { $count ->
        [0] Nothing differs.
        [one] 1 of { $all } lines differs.
       *[other] { $count } of { $all } lines differ.
    }
only-differences = Only differences
comparison-row = { $name }
compare-different = Different
compare-this-lab = This lab ({ $name })
compare-this-lab-in-memory = This lab
compare-beginning = How this lab began
compare-after-entry = After entry { $number }

lab-record = Save the record
record-save-title = Save the record of the rehearsal
record-files = Records
record-not-saved = The record was not saved ({ $why }). Choose another name: { $path }
record-title = Rehearsal record: { $name }
record-preset = Began with the preset { $name }
record-time = Simulated time: { $from } to { $until }
record-commands =
    { $count ->
        [0] No command was given.
        [one] 1 command was given.
       *[other] { $count } commands were given.
    }
record-refused =
    { $count ->
        [0] None was refused.
        [one] 1 was refused.
       *[other] { $count } were refused.
    }
record-began = How it began
record-done = What was done
record-ended = How it ended
record-before = What was seen before entry { $number }: { $what }
record-chosen = What was chosen:
record-fact = Fact
record-value = Value
record-now = Before
record-then = After
record-number = No.
record-at = Simulated time
record-by = Who
record-what = What
record-outcome = Outcome
record-saved = The record was saved: { $path }
record-simulation = This was rehearsed in MDM Console, a simulation. Nothing of it happened to a real organization.

## Lab files

lab-error-wrong-extension = The name of a lab ends in .lab. Choose such a name instead of: { $path }
lab-error-missing = There is no such file. Check the name: { $path }
lab-error-exists = There is a file of this name already. Choose another name: { $path }
lab-error-is-folder = This is a folder, not a lab. Choose a file in it: { $path }
lab-error-not-a-lab = This file is not a lab. Choose a file that MDM Console has made: { $path }
lab-error-newer = A newer version of MDM Console has written this lab (file version { $found }, this program reads { $known }). Use that version: { $path }
lab-error-truncated = The end of this lab is missing ({ $found } of { $expected } bytes are there). Use a copy that is whole: { $path }
lab-error-damaged = This lab is damaged ({ $detail }). Use a copy of it: { $path }
lab-error-no-permission = You have no permission for this file or its folder. Choose another place, or ask its owner: { $path }
lab-error-disk-full = The disk is full, and nothing was changed. Make room and try again: { $path }
lab-error-in-use = Another window has this lab open. Close it, or choose another name: { $path }
lab-error-changed = Another program has written to this lab. Nothing was done; open it again: { $path }
lab-error-too-large = This file is larger than any lab ({ $largest } bytes). Choose a file that MDM Console has made: { $path }
lab-error-no-such-entry = There is no entry { $number } in the trail, the last one is { $last }. Choose one that is there: { $path }
lab-error-preset = The organization in this lab is not valid ({ $detail }): { $path }
lab-error-other = The system reports: { $detail }. Try again, or choose another place: { $path }

preset-error-syntax = line { $line }, column { $column }: { $message }
preset-error-newer = it has format { $found }, and this program reads formats up to { $known }
preset-error-duplicate = line { $line }: the account { $account } stands in it twice
preset-error-duplicate-domain = the domain { $domain } stands in it twice
preset-error-unknown-domain = line { $line }: the domain { $domain } of { $account } is not among its domains
preset-error-unknown-signed-in = line { $line }: signed_in names { $account }, which is not among its accounts
preset-error-rule = line { $line }, { $field }: { $why }
preset-error-command = line { $line }, command { $number }: { $message }
preset-error-command-refused = line { $line }, command { $number } is refused: { $why }
preset-error-invalid-domain = “{ $domain }” is not the name of a domain
preset-command-refused = its command { $number } is then refused. { $what } { $out }
preset-error-no-hierarchy = it has no Configuration Manager hierarchy
preset-error-not-stand-alone = its hierarchy has a central administration site

## The stage: the Microsoft Intune administration console

stage = Stage
product-intune = Microsoft Intune
top-bar = Top bar
help = Help
sign-out = Sign Out
welcome = Welcome { $name }
footer = Footer
privacy-and-cookies = Privacy & Cookies
feedback = Feedback
remote-tasks = Remote Tasks (0)

# Our own sentence, on every page that the rehearsal does not cover.
uncovered = This rehearsal does not cover “{ $name }”: it is about choosing the mobile device management authority, and what follows from that.
back-to-mdm = Go to Mobile Device Management

workspaces = Workspaces
workspace-dashboard = Dashboard
workspace-groups = Groups
workspace-updates = Updates
workspace-protection = Protection
workspace-alerts = Alerts
workspace-apps = Apps
workspace-licenses = Licenses
workspace-policy = Policy
workspace-reports = Reports
workspace-admin = Admin

heading-dashboard = Dashboard
heading-groups = Groups
heading-updates = Updates
heading-protection = Protection
heading-alerts = Alerts
heading-apps = Apps
heading-licenses = Licenses
heading-policy = Policy
heading-reports = Reports
heading-admin = Administration

groups-overview = Overview
groups-users = All Users
groups-devices = All Devices
updates-overview = Overview
updates-all = All Updates
protection-overview = Overview
protection-malware = All Malware
alerts-overview = Overview
alerts-all = All Alerts
apps-overview = Overview
apps-detected = Detected Software
apps-apps = Apps
licenses-overview = Overview
licenses-agreements = All Agreements
policy-overview = Overview
policy-conflicts = Policy Conflicts
policy-configuration = Configuration Policies
policy-compliance = Compliance Policies
policy-conditional-access = Conditional Access
policy-exchange-online = Exchange Online Policy
policy-exchange-on-premises = Exchange On-premises Policy
policy-sharepoint-online = SharePoint Online Policy
policy-exchange-activesync = Exchange ActiveSync
policy-corporate-enrollment = Corporate Device Enrollment
policy-terms = Terms and Conditions
reports-overview = Overview
reports-updates = Update Reports
reports-detected = Detected Software Reports
reports-computers = Computer Inventory Reports
reports-mobile = Mobile Device Inventory Reports
reports-license-purchases = License Purchase Reports
reports-license-installations = License Installation Reports
reports-terms = Terms and Conditions Reports
reports-noncompliance = Noncompliance Apps Reports
reports-certificates = Certificate Compliance Reports
reports-history = Device History Reports
admin-overview = Overview
admin-updates = Updates
admin-alerts = Alerts and Notifications
admin-alert-types = Alert Types
# Reconstructed: no source shows what is inside Alert Types.
admin-alert-types-devices = Mobile Devices
admin-alert-types-policy = Policy
admin-alert-types-system = System
admin-recipients = Recipients
admin-notification-rules = Notification Rules
admin-administrators = Administrator Management
admin-service-administrators = Service Administrators
admin-tenant-administrators = Tenant Administrators
admin-enrollment-managers = Device Enrollment Managers
admin-client-software = Client Software Download
admin-storage-use = Storage Use
admin-mdm = Mobile Device Management
admin-windows = Windows
admin-side-loading-keys = Side Loading Keys
admin-passport = Passport for Work
admin-windows-phone = Windows Phone
admin-ios = iOS and Mac OS X
admin-apns = Upload an APNs Certificate
admin-dep = Device Enrollment Program
admin-vpp = Volume Purchase Program
admin-exchange = Microsoft Exchange
admin-exchange-connection = Set Up Exchange Connection
admin-multi-factor = Multi-factor Authentication
admin-certificate-connector = Certificate Connector
admin-enrollment-rules = Enrollment Rules
admin-company-portal = Company Portal
admin-terms = Terms and Conditions

tile-start-mobile = Start Managing Mobile Devices
tile-start-computers = Start Managing Computers
tile-getting-started = Getting Started
tile-whats-new = What's New
tile-system-overview = System Overview
tile-mdm = Mobile Device Management

title-overview = Administration Overview
account-details = Account Details
account-name = Name of account:
account-status = Status of account:
account-active = Active
account-hosted-on = Account hosted on:
account-devices = Number of devices enrolled:
account-version = Version:
view-service-status = View Service Status
manage-your-account = Manage Your Account
section-storage = Cloud Storage Status
storage-used = Space used: { $used } GB of { $total } GB ({ $percent }% used)
no-issues = No issues.
manage-storage = Manage storage
tasks = Tasks
learn-about = Learn About
learn-administration-overview = Administration Overview
learn-licensing = Licensing

notice = Notice
first-step = First Step: Choose to use Microsoft Intune to
manage-mobile-devices = manage mobile devices
next-step = Next: Set up and deploy a mobile device security
set-up-policy = policy
section-authority = Mobile Device Management Authority
authority-line-not-set = No authority set.
authority-line-intune = Set to Microsoft Intune
authority-line-configuration-manager = Set to Configuration Manager
# Reconstructed: no source has the text for Office 365 alone.
authority-line-office365 = Set to Office 365
authority-line-both = Managed by Intune and Office 365
set-authority = Set Mobile Device Management Authority
task-set-authority = Set Mobile Device Management Authority
# Where Office 365 is the authority, the same links add Microsoft Intune to it.
add-intune = Set Mobile Device Management Authority
task-add-intune = Set Mobile Device Management Authority
available-platforms = Available Mobile Platforms
section-windows = Windows
line-windows = Ready for enrollment
configure-windows = Configure additional features
section-windows-phone = Windows Phone
line-phone-80 = 8.0: No company portal app uploaded.
line-phone-80-ready = 8.0: Ready for enrollment
enable-windows-phone-80 = Enable Windows Phone 8 platform
line-phone-81 = 8.1: Ready for enrollment
configure-windows-phone-81 = Configure additional features
section-ios = iOS and Mac OS X
line-ios = No APNs certificate was uploaded
line-ios-ready = Ready for enrollment
enable-ios = Enable the iOS and Mac OS X platform
section-android = Android
line-android = Ready for enrollment
section-exchange = Microsoft Exchange
line-exchange = No Exchange connection defined.
set-up-exchange = Set up a connection to Exchange environment
section-certificate-connector = Certificate Connector
line-certificate-connector = Certificate Connector version status is not available.
additional-settings = Additional Device Settings
multi-factor-settings = Multi-factor Authentication for Windows 8.1 and Windows Phone 8.1
multi-factor-disabled = Multi-factor Authentication is disabled.
# Reconstructed: no picture shows the right column of this page.
learn-authorities = Management Authorities
learn-enrollment = Device Enrollment

# Reconstructed: no source shows this page under Configuration Manager.
section-tenant-certificate = Certificate for Configuration Manager
tenant-certificate-none = No certificate was issued to this tenant.
tenant-certificate-lost =
    { $count ->
        [one] A certificate was issued to this tenant, and Configuration Manager no longer has it.
       *[other] { $count } certificates were issued to this tenant, and Configuration Manager no longer has them.
    }
tenant-certificate-issued = Issued to this tenant, thumbprint { $thumbprint }
tenant-certificate-valid = Valid until { $until }
tenant-certificate-expired = Expired on { $until }. Nothing is exchanged with Configuration Manager.

set-mdm-authority = Set MDM Authority
# Reconstructed, with the box and its two answers: no source has the text of this dialog.
confirm-question = Do you want { $authority } to manage the mobile devices of your organization?
confirm-warning = Consider this carefully: after you set the mobile device management authority, it cannot be changed again.
confirm-warning-both = The license of each user decides which of the two manages the user's devices. Consider this carefully: after you set this, it cannot be changed again.
confirm-box = Use { $authority } to manage my mobile devices. I understand that I cannot change this later.
yes = Yes
no = No
refusal = Refused

# Reconstructed: the page on which a work or school account signs in.
sign-in-page = Sign in to Microsoft Intune
sign-in-hint = Sign in with your work or school account.
sign-in-account = Account
sign-in-password = Password
sign-in = Sign in

## The stage: Mobile Device Management for Office 365

# Reconstructed, all of it, but for the way to the managed devices: no source has the pages.
product-office365 = Office 365
o365-sign-in-page = Sign in to Office 365
o365-top-bar = Office 365 bar
o365-sign-out = Sign out
o365-apps = Apps
o365-settings = Settings
o365-help = Help
o365-navigation = Security & Compliance
o365-alerts = Alerts
o365-permissions = Permissions
o365-data-loss-prevention = Data Loss Prevention
o365-device-security-policies = Device Security Policies
o365-data-management = Data Management
o365-search = Search & Investigation
o365-reports = Reports
o365-service-assurance = Service Assurance
o365-access-settings = Manage device access settings
o365-managed-devices = Mobile Device Management for Office 365
o365-back = Go to Mobile Device Management for Office 365
o365-index-about = Keep the data of your organization from getting into the wrong hands.
o365-policies-about = Device security policies protect the data of your organization on the mobile devices of your users.
o365-view-devices = View list of Managed Devices
o365-about = With Mobile Device Management for Office 365 you can manage the mobile devices with which your users read the mail and the documents of your organization:
o365-ios = iOS
o365-android = Android
o365-windows-phone = Windows Phone
o365-not-computers = It does not manage devices with Windows.
o365-start = Let's get started
o365-start-title = Set Up Mobile Device Management
o365-authority = Mobile Device Management Authority
o365-devices = Managed devices
o365-device-list = Devices that Office 365 manages
o365-no-devices = No devices yet. Users enroll on their devices.
o365-retire = Selective wipe
o365-wipe = Full wipe
o365-users = Who manages whose devices
o365-user-list = Users and the service that manages their devices
o365-no-users = Nobody is found.
o365-search-users = Search users
o365-no-service = Nobody
o365-count = { $service }: { $count }
o365-column-user = User
o365-column-account = Account
o365-column-licenses = Licenses
o365-column-service = Managed by
o365-column-device = Device
o365-column-platform = Platform
o365-column-enrolled = Enrolled
o365-column-check-in = Last check-in
o365-column-status = Status
o365-status-managed = Managed
o365-status-retire = Selective wipe pending
o365-status-wipe = Full wipe pending
retire-title = Selective Wipe
retire-question = Do you want to remove what belongs to your organization from the device { $model } of { $user }?
retire-warning = The device does it at its next check-in, and is no longer managed then. What belongs to the user stays. This cannot be undone.
wipe-title = Full Wipe
wipe-question = Do you want to remove everything from the device { $model } of { $user }?
wipe-warning = The device does it at its next check-in, and is no longer managed then. What belongs to the user is lost too. This cannot be undone.

## The stage: lists and details of the Configuration Manager console

column-icon = Icon
column-name = Name
column-user-name = User Principal Name
column-in-azure-ad = In Azure Active Directory
column-enabled-in-service = Enabled in Microsoft Intune
column-user = Primary User
column-client = Client
column-site-code = Site Code
column-managed-until = Managed Until
column-authority = Authority
column-operating-system = Operating System
column-last-check-in = Last Check-in
column-serial = Serial Number
column-model = Model
column-limiting-collection = Limiting Collection
column-member-count = Member Count
column-members-visible = Members Visible on Site
column-referenced-collections = Referenced Collections
column-collection-type = Membership
column-site-type = Type
column-site-server = Server Name
column-parent-site = Parent Site
column-state = State
column-role-count = Site System Roles
column-internet-name = Internet FQDN
column-description = Description
collection-built-in = Built in
collection-direct = Direct
site-active = Active
value-yes = Yes
value-no = No
subscription-row = Microsoft Intune Subscription
# Reconstructed: no picture shows the list with a subscription in it.
subscription-description = Manages the devices of the users in { $collection }
detail-summary = Summary
detail-inventory = Inventory
detail-certificate = Certificate
detail-platforms = Platforms
detail-contact = Contact
detail-roles = Site System Roles
detail-name = Name:
detail-user-name = User name:
detail-limited-to = Limiting collection:
detail-members = Member count:
detail-built-in = Built in:
detail-site-code = Site code:
detail-site-type = Type:
detail-site-server = Site server:
detail-version = Version:
detail-servers = Servers:
detail-enabled-since = Enabled since:
detail-managed-until = Managed until:
detail-devices = Devices:
detail-authority = Authority:
detail-enrolled = Enrolled:
detail-pending = Pending:
detail-pending-retire = Retire at the next check-in
detail-pending-wipe = Wipe at the next check-in
detail-no-inventory = No inventory has been received yet.
detail-received = Received as of:
detail-model = Model:
detail-serial = Serial number:
detail-platform = Platform:
detail-operating-system = Operating system:
detail-account = Account:
detail-created = Created:
detail-collection = Collection:
detail-company-name = Company name:
detail-privacy-url = Privacy documentation:
detail-color = Color scheme:
detail-no-certificate = The tenant's certificate is not in the site database.
detail-subject = Subject:
detail-issuer = Issuer:
detail-thumbprint = Thumbprint:
detail-valid-from = Valid from:
detail-valid-to = Valid to:
# Reconstructed: no source shows what stands in the node Certificates.
column-location = Location
column-issued-to = Issued To
column-issuer = Issuer
column-thumbprint = Thumbprint
column-valid-from = Valid From
column-expiration = Expiration Date
detail-location = Location:
detail-certificate-state = State:
detail-traffic = Traffic:
certificate-in-database = Site database
certificate-in-store = Computer store of { $server }
certificate-valid = Valid
certificate-expired = Expired

## The stage: Monitoring in the Configuration Manager console

column-status = Status
column-site-system = Site System
column-role = Role
column-component = Component
column-last-contacted = Last Contacted
column-feature-type = Feature Type
column-collection = Collection
column-date = Date
column-devices = Devices
column-compliance = Compliance %
column-severity = Severity
column-date-time = Date / Time
column-system = System
column-log-text = Log Text
# Reconstructed, as all details of these lists: no source shows them.
detail-status = Status:
detail-reason = Reason:
detail-obstacle = { $obstacle }.
detail-way-out = What to do:
detail-role = Role:
detail-component = Component:
detail-site-system = Site system:
detail-last-contacted = Last contacted:
detail-log = Log file:
detail-description = Description:
detail-feature-type = Feature type:
detail-deployed = Deployed:
detail-waiting-for-connector = Wait for the connector:
detail-waiting-for-device = In the service:
detail-delivered = On the device:
detail-compliance = Compliance %:
detail-deployments = Deployments
detail-no-deployments = Nothing is deployed to the user of this device.
users-not-found =
    { $count ->
        [one] Microsoft Intune does not know the user { $account }.
       *[other] Microsoft Intune does not know { $count } users, { $account } among them.
    }
    .way-out = Synchronize them to Azure Active Directory with a user name in a verified domain, or remove them from the collection.
# Reconstructed: no source lists the queries.
query-all = All Status Messages
    .about = All status messages, the newest first
query-of-connector = Status Messages of the Microsoft Intune Connector
    .about = Status messages of the components of the Microsoft Intune connector, the newest first
query-of = Status messages of { $component }, the newest first
message-viewer-title = Configuration Manager Status Message Viewer
message-viewer-list = Status messages
# Reconstructed: the console of the original opens no logs.
log-viewer-title = Log Viewer
log-viewer-file = Log file
log-viewer-list = Lines of the log
viewer-selected = Selected line

## The stage: windows of the Configuration Manager console

close-window = Close window
browse = Browse
download = Download
# Reconstructed, but for its title (facts 3.4).
apns-request-title = Request Apple Push Notification Service Certificate Signing Request
apns-request-about = Download a certificate signing request from Microsoft Intune. Submit it to the Apple Push Certificates Portal, and download the certificate there.
apns-request-file = File name
apns-request-written = The request is in { $path }.
apns-request-not-written = The request cannot be written to { $path } ({ $why }). Choose another file.

# The product and the site to which the console is connected.
cm-window-title = { $product } (Connected to { $site })
cm-window-title-no-site = { $product }
cm-status-bar = Status bar
cm-ready = Ready
cm-address = Address
cm-breadcrumb = Breadcrumb
cm-below = Below { $name }
cm-below-root = Workspaces below the root
cm-back = Back
cm-forward = Forward
cm-history = Recent nodes
cm-refresh = Refresh
cm-navigation-pane = Navigation pane
cm-navigation-splitter = Width of the navigation pane
cm-minimise-navigation = Minimize the navigation pane
cm-expand-navigation = Expand the navigation pane
cm-details-pane = Details pane
cm-details-title = { $name }
cm-details-splitter = Height of the details pane
cm-detail-tabs = Tabs of the details pane
cm-hide-details = Hide details
cm-show-details = Show details
cm-navigation-index = Navigation Index
# As in the original, which has no singular either.
cm-items = { $count } items
cm-search = Search
cm-search-row = Search row
cm-clear-search = Clear search
cm-no-items = No items found.
cm-size-column = Size Column to Fit
cm-size-all-columns = Size All Columns to Fit
cm-application-menu = Application menu
cm-connect-to-site = Connect to a New Site
cm-ribbon-tabs = Ribbon
cm-minimise-ribbon = Minimize the ribbon
cm-expand-ribbon = Expand the ribbon
cm-message-title = Configuration Manager
ok = OK

## The stage: Create Microsoft Intune Subscription Wizard

# Headings, texts and the names of pages of platforms are reconstructed: no source has them.
wizard-title = Create Microsoft Intune Subscription Wizard
wizard-pages = Pages of the wizard
wizard-previous = Previous
wizard-next = Next
wizard-summary-button = Summary
wizard-cancel = Cancel
wizard-missing = What is missing
wizard-buttons = Buttons
wizard-introduction = Introduction
wizard-subscription = Subscription
wizard-general = General
wizard-contact = Company Contact Information
wizard-logo = Company Logo
wizard-platforms = Platforms
wizard-android = Android
wizard-ios = iOS
wizard-windows = Windows
wizard-windows-phone = Windows Phone
wizard-summary = Summary
wizard-progress = Progress
wizard-completion = Completion
wizard-introduction-heading = Subscribe to Microsoft Intune
wizard-subscription-heading = Sign in to Microsoft Intune
wizard-general-heading = Configure who may enroll, and how
wizard-contact-heading = Tell users whom to contact
wizard-logo-heading = Choose whether to show a logo
wizard-platforms-heading = Select the device types to manage
wizard-android-heading = Configure Android
wizard-ios-heading = Configure iOS
wizard-windows-heading = Configure Windows
wizard-windows-phone-heading = Configure Windows Phone
wizard-summary-heading = Confirm the settings
wizard-progress-heading = Creating the subscription
wizard-completion-heading = The wizard has completed
wizard-introduction-does = This wizard connects the Configuration Manager hierarchy with Microsoft Intune, so that mobile devices can be managed over the Internet. It sets who may enroll devices, what the company portal shows, and which site manages the devices.
wizard-introduction-needs = What you need
wizard-need-account = A work or school account that is a global administrator of the Microsoft Intune tenant.
wizard-need-collection = A user collection that contains the users who will enroll their devices.
wizard-need-certificates = Certificates for the platforms that require them, such as iOS and Windows Phone 8.0.
wizard-introduction-for-good = What cannot be undone
wizard-introduction-once = When the wizard completes, Configuration Manager is the mobile device management authority of your organization. The authority cannot be changed to Microsoft Intune later.
wizard-introduction-cancel = Until then nothing is changed, and you can cancel at any page.
wizard-sign-in-about = Sign in with the work or school account that manages your Microsoft Intune subscription. You are then asked to confirm the mobile device management authority.
wizard-sign-in = Sign in
wizard-account = Account
wizard-not-signed-in = Nobody has signed in. Press Sign in, and confirm the authority.
wizard-nobody-signed-in = Not signed in.
wizard-signed-in-as = Signed in as { $account }.
wizard-authority-agreed = Mobile devices will only be managed with the Configuration Manager console.
wizard-privacy-about = Before you go on, review how privacy is handled:
wizard-privacy-service = Microsoft Intune privacy statement
wizard-privacy-product = Configuration Manager privacy statement
wizard-general-about = Specify the users who may enroll mobile devices, and what they see of your company.
wizard-collection = Collection
wizard-company-name = Company name
wizard-privacy-url = URL to company privacy documentation
wizard-privacy-example = For example http://www.contoso.com/CP_privacy.html
wizard-color = Color scheme for company portal
wizard-pick-color = Select
wizard-site-code = Configuration Manager site code
wizard-site-code-note = Devices that enroll from now on are assigned to this site. Devices that are enrolled keep theirs.
wizard-no-collection = No collection is selected. Press Browse, and select a user collection.
wizard-contact-about = Users see this in the company portal, under Contact IT. You can leave any of it empty.
wizard-contact-name = IT department contact name
wizard-contact-phone = IT department phone number
wizard-contact-email = IT department email address
wizard-additional = Additional information
wizard-support-url = Support website URL (not displayed)
wizard-website-name = Website name (displayed to user)
wizard-logo-about = The company portal shows the name of your company. It can show a logo too.
wizard-include-logo = Include company logo
wizard-logo-rules = A logo is a PNG or JPEG file of at most 400 × 100 pixels and 750 KB. Type its path, choose it, or drop it here.
wizard-logo-on-white = Logo for a white background
wizard-logo-on-color = Logo for the color scheme background
wizard-name-beside-logo = Display the company name next to the logo
wizard-no-signing-file = There is no file to sign applications with. Choose one, or choose Nothing.
wizard-no-logo = A logo is to be included, but there is no file. Choose one, or clear the box.
wizard-file-reading = The file is being read.
wizard-file-unread = The file has not been read yet. Press Enter in its box.
wizard-file-refused = The file cannot be used
wizard-scale-logo = Scale it to fit
wizard-logo-known = { $width } × { $height } pixels
wizard-certificate-known = { $subject }, valid from { $from } to { $to }
wizard-portal-app-known = The company portal app is there.
wizard-logo-kept = { $file }, { $width } × { $height } pixels
# What the subscription has already, where no other file is specified.
wizard-file-kept = In use: { $what }
wizard-platforms-about = Select the device types that you want to manage. For each of them a page with its options follows.
wizard-platform-android = Android
wizard-platform-ios = iOS and Mac OS X
wizard-platform-windows = Windows RT, Windows 8.1 and Windows 10
wizard-platform-phone-80 = Windows Phone 8.0
wizard-platform-phone-81 = Windows Phone 8.1 and Windows 10 Mobile
wizard-requires-android = Requires nothing more.
wizard-requires-ios = Requires a certificate for the Apple Push Notification service.
wizard-requires-windows = To deploy applications of your own: a code-signing certificate and sideloading keys.
wizard-requires-phone-80 = Requires a Symantec code-signing certificate or an application enrollment token, and the signed company portal app.
wizard-requires-phone-81 = To deploy applications of your own: a Symantec code-signing certificate or an application enrollment token.
wizard-enable-android = Enable Android enrollment
wizard-android-about = Users enroll Android devices with the company portal app. Nothing else has to be configured.
wizard-enable-ios = Enable iOS enrollment
wizard-ios-about = Specify the Apple Push Notification service (APNs) certificate with which iOS devices are managed:
wizard-ios-step-1 = Download a certificate signing request with the button below.
wizard-ios-step-2 = Submit it to the Apple Push Certificates Portal, and download the certificate.
wizard-ios-step-3 = Give the file of the certificate here.
wizard-apns = APNs certificate
wizard-apple-id = Apple ID
wizard-apns-not-kept = The certificate in use is removed when iOS enrollment is disabled.
wizard-apns-alert = Show an alert before the APNs certificate expires
wizard-enable-windows = Enable Windows enrollment
wizard-windows-about = Applications of your own have to be signed. Specify the certificate that signs them; leave it empty if you deploy none.
wizard-windows-signing = Code-signing certificate
wizard-side-loading = Sideloading keys
wizard-side-loading-about = Devices that are not joined to a domain need a sideloading key to install applications of your own.
key-add = Add
key-remove = Remove
key-name = Name
key-key = Key
key-activations = Activations
key-title = Add Sideloading Key
key-there-already = This sideloading key is there already, with the name “{ $name }”.
key-about = Specify a sideloading key of your organization. The console shows its last group only.
wizard-phone-80 = Windows Phone 8.0
wizard-phone-81 = Windows Phone 8.1 and Windows 10 Mobile
wizard-phone-signing = Sign applications with
wizard-sign-nothing = Nothing
wizard-sign-certificate = A code-signing certificate (.pfx)
wizard-sign-token = An application enrollment token (.aetx)
wizard-phone-certificate = Code-signing certificate
wizard-phone-token = Application enrollment token
wizard-phone-alert = Show an alert before it expires
wizard-days-before = days before it expires, from 1 to { $most }
wizard-portal-app-heading = Company Portal App
wizard-portal-app = Company portal app
wizard-portal-app-about = Windows Phone 8.0 requires the signed company portal app. It can be specified once Windows Phone 8.0 is selected.
wizard-summary-about = The wizard will create the subscription with these settings. Press Next to create it.
wizard-color-is = Color scheme:
wizard-logo-is = Logo:
wizard-no-logo-included = None
wizard-platforms-are = Device types:
wizard-no-platforms = None
wizard-progress-done = All of it is done:
wizard-progress-list = What was done
wizard-nothing-changed = Nothing has been changed. Press Previous to change the settings.
wizard-completed = The Microsoft Intune subscription was created.
wizard-completed-authority = Configuration Manager is now the mobile device management authority of your organization.
wizard-completed-next = To connect to the service, add the Microsoft Intune Connector site system role to a server next: under Site Configuration, Servers and Site System Roles.
wizard-completed-no-platforms = No device type is selected, so no device can enroll yet.
wizard-completed-platforms = Then configure the platforms of the subscription.
authority-dialog-title = Set the Mobile Device Management Authority
authority-dialog-about = If you go on, Configuration Manager with Microsoft Intune will manage the mobile devices of your organization. This happens when the wizard completes.
authority-dialog-again = Configuration Manager is the mobile device management authority already. The new subscription connects it with Microsoft Intune again.
authority-dialog-warning = Once Configuration Manager is the management authority, you cannot change the authority to Microsoft Intune later.
authority-dialog-box = Only manage mobile devices with Microsoft Intune through the Configuration Manager console. I understand that I cannot change this later.
collections-title = Select Collection
collections-about = Select the user collection whose members may enroll mobile devices.
collections-search = Search
collections-list = User collections
colors-title = Color Scheme
colors-swatches = Colors
colors-code = Color code
colors-swatch = { $code }
colors-not-a-color = A color is written as in #0072C6.
privacy-service-title = Microsoft Intune Privacy Statement
privacy-service-what = The service is told the names of the users in the collection, and what their devices report: model, operating system, serial number and the settings that they follow.
privacy-service-who = Administrators of your organization see it. The statement of your own company, which users can open from the company portal, should say so.
privacy-product-title = Configuration Manager Privacy Statement
privacy-product-what = Configuration Manager sends settings, application information and user names to the service through the connector, and receives status and inventory in return.
privacy-product-who = What it receives is kept in the site database, where your administrators can read it.
privacy-not-real = This page is part of the rehearsal. It stands in place of the statement on the Internet, which this program does not open.
sign-in-window = Sign in to Microsoft Intune
sign-in-address = Address
sign-in-azure = Sign in with your work or school account
sign-in-azure-hint = Azure Active Directory asks who you are.
sign-in-work-account = Work or school account
sign-in-continue = Continue
sign-in-adfs = { $organisation } Sign-in Service
sign-in-redirected = Azure Active Directory has redirected you: accounts of { $domain } sign in with AD FS of your organization.
sign-in-managed-hint = This account signs in with Azure Active Directory itself.
sign-in-user-name = User name
sign-in-refused = You cannot use this account
sign-in-was = You signed in as { $account }.
sign-in-another = Sign in with another account
portal-on-white = Company portal, on white
portal-on-color = Company portal, on the color scheme
portal-no-name = Company name
portal-contact-it = Contact IT
portal-privacy = Privacy documentation

## The stage: collections, deployments, discovery and devices in the Configuration Manager console

# Titles and sentences are reconstructed: no source shows these windows.
create-user-collection-title = Create User Collection Wizard
create-device-collection-title = Create Device Collection Wizard
collection-membership-rules = Membership Rules
collection-general-heading = Name the collection
collection-rules-heading = Choose the members
collection-progress-heading = Creating the collection
collection-general-users = Specify the name of the user collection, and the collection that limits it. Only users who are in the limiting collection can be in the new one.
collection-general-devices = Specify the name of the device collection, and the collection that limits it. Only devices that are in the limiting collection can be in the new one.
collection-name = Name
collection-limited-to = Limiting collection
collection-limit-about = Select the collection whose members the new collection can have.
collection-no-limit = No limiting collection is selected. Press Browse, and select a collection.
collection-rules-later = Members are added when the collection is there: select it in the list, press Properties, and open Membership Rules.
collection-rules-until-then = Until then the collection has no members.
collection-summary-about = The wizard will create the collection with these settings. Press Next to create it.
collection-no-members = None yet
collection-completed = The collection was created.
collection-completed-next = To add members, select the collection in the list, and press Properties. They are chosen on Membership Rules.
collection-properties = { $collection } Properties
collection-general = General
collection-rules-about = These members were chosen by hand. What you add and remove is done with OK or Apply.
members-title = Members of { $collection }
members-list = Members
members-search = Search
member-add = Add
member-remove = Remove
add-users-title = Add Users
add-users-about = Search for a user, and select a row. You can type a whole user principal name instead.
add-users-list = Users that can be added
add-devices-title = Add Devices
add-devices-about = Search for a device, and select a row. You can type a whole serial number instead.
add-devices-list = Devices that can be added
device-collections-list = Device collections
deploy-application-title = Deploy Software Wizard
deploy-baseline-title = Deploy Configuration Baselines
deploy-general-heading = Specify what to deploy, and to whom
deploy-progress-heading = Deploying
deploy-general-about = The users in the collection get it on the devices that they enroll.
deploy-application = Software
deploy-baseline = Configuration baseline
deploy-collection = Collection
deploy-collection-about = Select the user collection whose members are to get it.
deploy-no-name = Nothing is named. Type the name of what is to be deployed.
deploy-no-collection = No collection is selected. Press Browse, and select a user collection.
deploy-summary-about = The wizard will deploy it with these settings. Press Next to deploy it.
deploy-completed = It is deployed.
deploy-completed-next = Devices get it when the connector has told Microsoft Intune, and they check in.
discovery-forest = Active Directory Forest Discovery
    .about = Finds the sites and subnets of Active Directory forests.
discovery-group = Active Directory Group Discovery
    .about = Finds groups in Active Directory, and who is in them.
discovery-system = Active Directory System Discovery
    .about = Finds computers in Active Directory.
discovery-user = Active Directory User Discovery
    .about = Finds users in Active Directory.
discovery-heartbeat = Heartbeat Discovery
    .about = Lets clients tell that they are still there.
discovery-network = Network Discovery
    .about = Looks for devices in the network.
discovery-enabled = Enabled
discovery-disabled = Disabled
discovery-properties = { $method } Properties
discovery-general = General
discovery-enable = Enable { $method }
discovery-next-run = Users are found when discovery runs next. Collections of users are empty until then.
discovery-why = Users have to be found before they can be in the collection of the Microsoft Intune subscription, and enroll devices.
discovery-stays = Discovery is enabled. This rehearsal does not disable it again.
discovery-not-covered = This rehearsal does not change { $method }. It stays as setup has left it.
column-site = Site
detail-kind = Type:
retire-wipe-title = Retire/Wipe Mobile Device
retire-about = Choose what { $device } is to forget. It does so at its next check-in, and is no longer managed then.
retire-company = Wipe company content and retire the device
    .about = Company applications, settings and data are removed. What belongs to the user stays.
retire-everything = Wipe the whole device and retire it
    .about = The device is set back to how it left the factory. What belongs to the user is lost too.

## The stage: questions and properties in the Configuration Manager console

apply = Apply
sheet-tabs = Pages
nothing-changed = Nothing has been changed.
# Reconstructed.
ask-delete-subscription = Delete Microsoft Intune Subscription
    .question = Do you want to delete the Microsoft Intune subscription?
    .consequence = All enrollments are lost, and all deployments to mobile devices: users have to enroll their devices again, and settings and applications have to be deployed again. Configuration Manager stays the mobile device management authority. Before another subscription can be created, the Microsoft Intune Connector has to be removed too, if it is installed.

## The stage: Microsoft Intune Subscription Properties

subscription-properties = Microsoft Intune Subscription Properties
platform-tab-apns = APNs Certificate

## The stage: site system servers and their roles

server-create-title = Create Site System Server Wizard
server-add-title = Add Site System Roles Wizard
server-proxy = Proxy
server-roles = System Role Selection
# Texts and headings are reconstructed, but for that of the page System Role Selection.
server-general-heading = Specify the site system server
server-proxy-heading = Specify an Internet proxy server
server-roles-heading = Specify roles for this server
server-role-heading = Settings of this role
server-progress-heading = Installing the roles
server-general-new = Name the server that is to do work for a site, and choose the site. A server can have roles of one site only.
server-general-existing = Roles will be added to this server. Its name, its site and its name on the Internet stay as they are.
server-name = Name
server-no-name = No server is named. Press Browse, and name a computer.
server-site = Site code
server-has-internet-name = Specify an FQDN for this site system for use on the Internet
server-internet-name = Internet FQDN
server-no-internet-name = none
server-installation-account = Site System Installation Account
server-computer-account = Use the site server's computer account to install this site system
server-other-account = Use another account for installing this site system
server-account = Account
server-proxy-about = Some roles get what they need from the Internet. If this server has to do that through a proxy, specify it here. There is one proxy for all roles of a server.
server-proxy-of-server = The proxy for what the roles of this server get from the Internet. The Add Site System Roles Wizard sets it.
server-proxy-used = Use a proxy server when synchronizing information from the Internet
server-proxy-name = Proxy server name
server-proxy-port = Port
server-proxy-credentials = Use credentials to connect to the proxy server
server-proxy-account = Proxy account
server-proxy-account-note = Type it as in CONTOSO\proxy. Do not use the UPN format.
server-proxy-stays = The server has a proxy. What is specified here replaces it; without the check mark it stays as it is.
server-proxy-is = { $server }:{ $port }
server-proxy-with = { $server }:{ $port }, as { $account }
server-no-proxy = none
server-available-roles = Available roles
server-role-description = Description
server-not-offered = Why the Microsoft Intune Connector is not available
server-role-about = This rehearsal does not cover the settings of this role. It is installed as it comes.
server-summary-about = The wizard will install these roles.
server-roles-are = Roles:
server-completed-new = { $server } is a site system server now, and has its roles.
server-completed-existing =
    { $count ->
        [one] The role is installed on { $server }.
       *[other] The roles are installed on { $server }.
    }
server-connector-certificate = The certificate of the tenant is in the Computer certificate store of the server. All traffic with Microsoft Intune uses it from now on.
server-connector-next = Within five minutes the connector tells the service which users may enroll devices: those in the collection of the subscription. Open Component Status in the Monitoring workspace to see how it works.
computer-title = Select Computer
computer-about = Type the name of the computer. Without a domain it is looked for in the domain of the site server.
computer-name = Computer name
column-role-name = Role Name
column-role-description = Role Description
server-properties-title = Site System Properties
server-section = Site system
role-properties-title = { $role } Properties
role-section = Role
role-certificates = Certificates
# Reconstructed: the original shows the certificate in the tools of Windows only.
role-certificates-about = The Computer certificate store of this server. The connector proves with the tenant's certificate who it is.
role-no-certificate = There is no certificate of the tenant in it, so nothing is exchanged with Microsoft Intune.
role-certificate = Certificate
ask-remove-role = Remove Role
    .connector = Nothing is exchanged with Microsoft Intune any more: users are no longer synchronized, settings no longer reach devices, and no inventory is received. The certificate in the store of the server is removed too. Devices stay enrolled.
ask-remove-role-is = Do you want to remove the role “{ $role }” from { $server }?
ask-remove-certificate = Delete Certificate
    .consequence = All traffic with Microsoft Intune is authenticated with this certificate. Without it nothing is exchanged: users are not synchronized, settings do not reach devices, and no inventory is received.
    .site-database = Only a new subscription brings another certificate.
    .connector-server = To put it back, remove the connector from the server and add it again.
ask-remove-certificate-is = Do you want to delete the certificate of the tenant from { $place }?

## The stage: files and windows of the Configuration Manager console in the frame

pick-logo = Choose a Logo
pick-certificate = Choose a Certificate
pick-token = Choose an Application Enrollment Token
pick-portal-app = Choose the Company Portal App
pick-apns-request = Save the Certificate Signing Request
files-logo = PNG and JPEG pictures
files-certificate = Certificates
files-token = Application enrollment tokens
files-portal-app = Windows Phone applications
files-request = Certificate signing requests
handed-file-unreadable = The file { $path } cannot be read ({ $why }). Choose another one.
file-is-none = it is no file
file-is-there = a file of this name is there already
no-native-dialog-here = No file dialog can open on this system. Type the path in the box instead.

## The frame

consoles = Consoles
console-intune = Intune
console-configuration-manager = Configuration Manager { $product }
console-office365 = Office 365
product-short-sp1 = 2012 SP1
product-short-r2 = 2012 R2
product-short-sp2 = 2012 SP2
full-administrator = Full Administrator
no-configuration-manager = This organization has no Configuration Manager.
portal-preview = Company portal
samples-for = Samples: { $field }
sample-file = { $file }

capture = Capture
capture-keys = Take a picture of the stage ({ $keys } takes it at once)
capture-title = Take a picture
capture-hint = The picture shows the stage without our own tools. F12 takes such a picture at once, with the pointer and the focus where they are.
capture-of = What it shows
capture-stage = The stage
capture-dialog = The dialog in front
capture-region = A region
capture-region-name = { $name }
capture-region-choice = { $name }
capture-size = Size
capture-as-window = As in the window
capture-chosen = Chosen
capture-width = Width
capture-height = Height
capture-scale = Scale
capture-percent = { $percent } %
capture-pointer = With the pointer
capture-focus = With the focus ring
capture-folder = Folder for pictures
capture-no-folder = Name the folder into which pictures are to be saved.
capture-save = Save picture
capture-copy = Copy picture
export = Export handout
export-no-lesson = Open a lesson first: a handout is made of the lesson that is open.
export-while-playing = Pause the lesson first.
export-title = Export a handout
export-hint = The text of the lesson with a picture of every step. It is played in a lab of its own for that; yours, and the lesson as it stands here, stay as they are.
export-what = What it shows
export-whole = The whole document
export-part = Only { $way }
export-formats = Written as
export-docx = Word document
export-pdf = PDF
export-html = HTML
export-md = Markdown
export-folder = Folder for this handout
export-pick-title = Folder into which the handout is to be put
export-no-folder = Name the folder for the handout.
export-no-format = Choose what the handout is to be written as.
export-begin = Export
export-progress = Progress
export-picture = Picture { $number } of { $of }
export-writing = Writing the documents
export-stopping = Stopping
export-state = How far it is
export-error = There is no handout
export-done = The handout was written
export-pictures =
    { $count ->
        [one] 1 picture
       *[other] { $count } pictures
    }
export-list = { $before }, { $next }
export-and = { $before } and { $last }
export-in-folder = { $what } are in this folder:
export-step-failed = The lesson fails at line { $line }, so that there is no handout. { $why }
export-broken = There is no handout: the program made a mistake. Try once more, and report it if that does not help.
picture-saved = A picture was saved: { $path }
picture-copied = The picture is on the clipboard.
picture-not-saved = The picture cannot be saved ({ $why }). Choose another folder: { $folder }

window-title = { $lab } - MDM Console
window-title-memory = MDM Console
frame-bar = Frame
frame-panel = Rehearsal
frame-tabs = Rehearsal tabs
menu-lab = Lab
lab-new = New
lab-open = Open
lab-open-path = Open a typed path
lab-save-copy = Save a copy
lab-start-over = Start over
about = About MDM Console
recent-labs = Recent labs
recent-lab = { $name }
menu-view = View
theme-system = Theme of the system
theme-light = Light theme
theme-dark = Dark theme
zoom-in = Zoom in
zoom-out = Zoom out
zoom-reset = Zoom 100 %
clock = Simulated time: { $time }
menu-advance = Advance
advance-5-minutes = 5 minutes
advance-1-hour = 1 hour
advance-8-hours = 8 hours
advance-24-hours = 24 hours
advance-to-next = To the next event
nothing-due = Nothing is due in this lab.
signed-in-as = On the stage: { $account } ({ $roles })
nobody-signed-in = Nobody is signed in on the stage
hide-panel = Hide panel
show-panel = Show panel

tab-plan = Plan
tab-trail = Trail
tab-accounts = Accounts
plan-now = As it stands
plan-possible = Still possible
plan-nothing-possible = No other authority can be chosen.
plan-changes = If you press Yes
plan-changes-next = If you press Next
plan-changes-ok = If you press OK
plan-no-changes = None of the facts that are listed here changes.
plan-warnings = Think of this
before-after = { $before }, then: { $after }
plan-lost = Cannot be undone
plan-lost-choice = The authority stays. From then on these cannot take its place:
plan-lost-authority = • { $authority }
plan-refused = This would be refused
trail-empty = Nothing was done in this lab yet.
trail-entry = Entry { $number }
fork-here = Open a copy of the lab as it stood after entry { $number }
fork-here-short = Open a copy
fork-title = A copy of the lab as it stood
trail-head = { $number }   { $at }   { $by }
in-the-frame = in the frame
accounts-hint = All accounts are fictional. Sign out on the stage, then sign in as one of them.
account = { $account }
name-and-roles = { $name } ({ $roles })
copy = Copy
copy-password = Copy the password of { $account }
password-copied = The password of { $account } is on the clipboard.

read-only = Read only
read-only-open-elsewhere = This lab is open in another window, so that it can only be looked at here. Close the other window, then press Reload.
read-only-no-permission = You may not write to this file or its folder, so that the lab can only be looked at. Save a copy elsewhere to change it.
read-only-cannot-lock = This folder cannot keep others from writing to the lab, so that it can only be looked at. Save a copy elsewhere to change it.
read-only-asked = This lab was opened to be looked at.
reload = Reload
reloaded-to-read = Read again. The lab can still only be looked at.
reloaded-to-write = Read again. The lab can be changed here now.
frame-notice = Message
dismiss = Dismiss

lab-files = Labs
new-title = New lab
open-title = Open a lab
copy-title = Save a copy of the lab
path = Path of the file
create = Create
open = Open
save = Save
cancel = Cancel
close = Close
no-native-dialog = No file dialog can open on this desktop. Type the path here.
start-over-title = Start over?
start-over-question = The lab begins again as it was at first. What you did until now is kept beside it, in a file with today's date (UTC).
start-over = Start over
started-over = The lab was started over. The old one is kept here: { $path }
started-over-in-memory = The lab was started over. It is in memory only, so that nothing of the old one is kept.
lab-changed-meanwhile = Another lab was opened while the file dialog was open, so that nothing was saved. Save a copy again.
copy-saved = A copy of the lab was saved: { $path }
preferences-not-stored = The preferences could not be saved ({ $why }). They hold until the window is closed.
preferences-damaged = The preferences could not be understood, so these are the original ones. The old file was kept here: { $path }
preferences-unreadable = The preferences could not be read ({ $why }), so these are the original ones. Check the permissions of their file: { $path }
about-title = About MDM Console
about-version = Version { $version }
about-simulation = A simulation for rehearsal and training. It is not affiliated with Microsoft, connects to nothing, and changes nothing outside its lab files, its preferences, and the pictures and handouts that you ask for. Names of products belong to their owners.
about-fonts = Fonts: Open Sans (Apache License 2.0) and Phosphor Icons (MIT License).

## The frame: a device is enrolled in place of its user

enrol-device = Enroll a device
enrol-device-of = Enroll a device of { $account }
enrol-device-short = Enroll a device
enrol-title = Enroll a device
enrol-hint = Users enroll on their own devices, which no console shows. Here you do it in their place.
enrol-account = Account of the user
enrol-platform = Platform
enrol-model = Device model
enrol-serial = Serial number
enrol = Enroll
not-written = Not written down
device-enrolled = The device “{ $serial }” with { $platform } is enrolled for { $account }. It is managed by { $service }.

## The frame: a lesson is open

menu-lesson = Lesson
lesson-list = Open a lesson
lesson-open-file = Open a file
lesson-open-path = Open a typed path of a lesson
lesson-close = Close lesson
lesson-files = Lessons
lesson-open-title = Open a lesson from a file
lesson-list-title = Open a lesson
lesson-find = Find
lessons-found = Lessons
lesson-entry = { $title }
lesson-none-found = No lesson has this in its title.
lesson-not-opened = { $path } cannot be opened as a lesson: { $why }
lesson-file-dialog = A file dialog is open. Close it first.
window-title-lesson = Lesson: { $title } - MDM Console
lesson-band = Lesson controls
lesson-own-lab = This is a lesson, in a lab of its own. Your lab stays as it is.
lesson-from-start = From the start
lesson-back = Step back
lesson-play = Play
lesson-pause = Pause
lesson-next-step = Next step
lesson-to-end = To the end
    .about = Goes to the end without showing how
lesson-keys = { $about } ({ $keys })
lesson-speed = Speed
lesson-speed-slow = Slow
lesson-speed-normal = Normal
lesson-speed-fast = Fast
tab-lesson = Lesson
lesson-title = { $title }
lesson-version = Version
lesson-version-choice = { $product }
lesson-ways = What to play
lesson-way-sections = { $first } to { $last }
lesson-answers = its answers file { $name } cannot be used: { $why }
lesson-for = For { $product }
lesson-steps = Steps
lesson-step = Step { $number }
lesson-step-says = { $number }. { $says }
lesson-between = Between the steps
lesson-step-done = Done
lesson-step-current = Next, or being done
lesson-step-failed = Failed
lesson-failed = The step failed
lesson-failed-help = Step back, or begin again from the start.
lesson-done = All steps are done.

## Lessons

lesson-error-syntax = line { $line }, column { $column }: found “{ $found }”, expected { $expected }
lesson-error-end = line { $line }, column { $column }: expected { $expected }
lesson-error-too-large = it is larger than any lesson ({ $largest } bytes)
lesson-error-not-utf8 = line { $line } is not UTF-8; save it as UTF-8
lesson-error-empty = it has no numbered step and no action, or none for one of its versions
expected-end-of-head = the line --- that ends the front matter
expected-key-and-value = a line such as title: My lesson
expected-key = one of the keys title, subtitle, author, date, lab, console, product, account, pictures, marks, redact
expected-new-key = a key that does not stand there twice
expected-title = front matter with a title, between two lines ---
expected-product = sp1, r2 or sp2
expected-new-product = a version that is not listed yet
expected-listed-product = one of the versions that product lists in the front matter
expected-product-in-head = a line such as product: sp2, r2 in the front matter, before an action can be for some versions
expected-comma = a comma before another version, or the end of the line
expected-colon = a comma before another version, or a colon behind the last one
expected-console = intune, configuration-manager or office-365
expected-end-of-comment = --{">"} at the end of the comment
expected-whole-comment = a comment that ends with --{">"}, and that stands no deeper than the text before it
expected-action = an action: open console, click, double-click, right-click, expand, collapse, check, uncheck, choose, type, press, pick file, scroll to, advance, expect, picture, mark, callout, redact, alt or caption
expected-word = the word { $word }
expected-target = a role ({ $roles }), a name in straight quotes, or both
expected-name = a name in straight quotes
expected-closing-quote = a closing quote
expected-state = enabled, disabled, checked, unchecked, selected, expanded, collapsed or focused
expected-keys = a key such as Enter, F12 or Ctrl+Shift+A
expected-duration = a time such as 5 minutes, 8 hours or 1 day
expected-pointer = a JSON pointer such as /tenant/authority
expected-json = a value in JSON, such as "intune", 5 or true
expected-style = outline, badge, arrow, spotlight or pointer
expected-when = before, after, both or none
expected-padding = a number of points up to 999
expected-end-of-line = the end of the line

answers-error-syntax = line { $line }: { $why }
answers-error-end = “{ $text }”, column { $column }: expected { $expected }
answers-error-too-large = it is larger than any answers file ({ $largest } bytes)
answers-head = Answers to what the document “{ $document }” leaves open, as they are without this file.
    Behind an answer stands what else it could be; a line with # before it is left as it is.
answers-or = or { $others }
answers-unknown-token = nobody knows what it means: say it here

failure-missing = There is no { $target }. There is: { $there }.
failure-missing-alone = There is no { $target }, and nothing like it.
failure-ambiguous = There are several that { $target } can mean: { $there }. Name a region around it.
failure-disabled = { $target } cannot be used now.
failure-covered = { $target } is covered by “{ $by }”.
failure-out-of-sight = { $target } cannot be brought into view. Use a larger size.
failure-no-state = { $target } can never be { $state }.
failure-no-box = Nothing can be typed in { $target }.
failure-no-password-box = A password is typed only where it cannot be read, and { $target } is no such box.
failure-other-state = { $target } is not { $state }.
failure-other-text = { $target } holds “{ $found }”, not “{ $wanted }”.
failure-there = { $what } is there.
failure-no-text = The text “{ $text }” is not shown.
failure-text-there = The text is shown: “{ $text }”.
failure-lab = The lab holds { $found } at { $pointer }, not { $wanted }.
failure-lab-nothing = nothing
failure-no-password = The lab has no account { $account } with a password.
failure-no-console = There is no console “{ $name }”. There is: { $there }.
failure-time = { $why }
failure-never-rests = The window did not come to rest within { $frames } frames.
failure-stuck = The page “{ $page }” does not go on. It says: { $says }
failure-stuck-alone = The page “{ $page }” does not go on.
failure-no-wizard = No wizard is open that could be completed.
failure-no-dialog = No dialog is open.
failure-open = What is “{ $name }” in “{ $place }”? Answer it in an answers file.
failure-no-end = After { $turns } actions there is no end. Say it in comments.
picture-no-dialog = No dialog is open on the stage. Open one, or take a picture of the whole stage.
picture-nothing = What is to be seen lies outside of the picture. Choose a larger size.

lesson-leaves-files = While a lesson is played no lab files are opened, made or moved.

## The command line

cli-about = Rehearse the choice of a mobile device management authority: a window on one simulated organization
cli-examples = Examples:
    {"  "}mdm-console                          open the lab that was open last, or Contoso
    {"  "}mdm-console rehearsal.lab            open this lab, or begin it
    {"  "}mdm-console lab new rehearsal.lab    begin a lab without a window
    {"  "}mdm-console lab show rehearsal.lab --json
    {"  "}mdm-console lab trail rehearsal.lab
    {"  "}mdm-console lesson list
    {"  "}mdm-console lesson run set-intune-authority --out handout
cli-lab = The lab to open; a name that ends in .lab is begun where there is no such file
cli-lab-or-command = a lab opens the window, and a command works without it: give one of them
cli-language = The language of the program; pseudo is English made strange, to try layouts
cli-group-lesson = Play lessons, and make pictures of them, without a window
cli-lesson-list = List the lessons that are part of the program
cli-lesson-run = Play a lesson or document and write its pictures, with its text, into a folder
cli-lesson-run-more = Examples:
    {"  "}mdm-console lesson run set-intune-authority --out handout
    {"  "}mdm-console lesson run procedure.md --out handout --size 1024x768 --scale 2
    {"  "}mdm-console lesson run procedure.md --out handout --section "Add the connector" --product sp2
    {"  "}mdm-console lesson run a.md b.md --out book --format html,docx,pdf --title "Phones at work"
    {"  "}mdm-console lesson run a.md b.md --out handouts --matrix product=r2,sp2 language=en,pseudo scale=1,2
    {"  "}mdm-console lesson run a.md b.md --out handouts --matrix product=r2,sp2 --shard 1/4
    {"  "}mdm-console lesson run procedure.md --check handout
    {"  "}mdm-console lesson run procedure.md --check handout --update
    {"  "}mdm-console lesson run a.md b.md --check handouts

    Of several ways through a document the first is played, unless its answers file or --product says otherwise. The folder holds the numbered pictures, a text for each format and manifest.json. One that such a command has made before is replaced whole. The same lesson gives the same bytes on every machine.

    With --matrix each document is a handout of its own in every combination, such as handouts/a/sp2-en-2x, in the versions for which it is. set.json says which there are to be, so that the parts that several machines make (--shard) are put together by copying them, and lesson verify tells whether all is there.

    With --check no handout is made, but one, or a set of them, compared with what would be made now, as was asked for then: only the documents are named again, and files that were given (--template, --theme, --answers, --lab). A --section, --product or --title stands in place of the one of then. Documents of a set that are not named are left aside. The exit code is 1 if anything has changed, and a page shows what. With --update it is written too, and the exit code is 0 unless a handout could not be made.
cli-lesson-check = Play every way through a lesson or document, and say how each sentence went
cli-lesson-check-more = Examples:
    {"  "}mdm-console lesson check set-intune-authority
    {"  "}mdm-console lesson check procedure.md --verbose
    {"  "}mdm-console lesson check procedure.md --section "Add the connector" --product sp2
    {"  "}mdm-console lesson check procedure.md --answers answers.toml --junit report.xml

    Each version and each alternative of which it speaks is played, in a new lab in memory. What it leaves open is answered by the answers file, without --answers by the one beside it that is called like procedure.answers.toml, or else as lesson answers would. Then follow the controls on the visited pages that it never mentions. In a lab of yours only the first way is played.

    The exit code is 1 if a sentence or an action of a comment failed, and 2 if the document or its answers file cannot be used.
cli-quiet = Say nothing but what went wrong
cli-matrix = Make a handout of its own of each document for every combination of these: product=sp1,r2,sp2 language=en,pseudo size=1280x800 scale=1,2
cli-matrix-key = write it as product=sp1,r2,sp2 or language=en,pseudo or size=1280x800,1024x768 or scale=1,2
cli-matrix-value = one of these is expected: { $possible }
cli-matrix-twice = { $what } stands there twice
cli-matrix-key-twice = { $key } is given twice. Write all its values behind one, with commas between them.
cli-matrix-product = The versions are given twice, by --product and in the matrix. Leave out one of them.
cli-matrix-left-out = Nothing is made of { $document }, which is for other versions: { $products }
cli-matrix-nothing = Nothing is left to be made: no document is for one of these versions.
cli-same-name = Two documents are called { $name }, and so would their folders be. Give one of them another name.
cli-jobs = How many handouts are made at once, instead of as many as the machine has cores
cli-shard = Make one part of N only, such as 2/4; the other machines make the others. Handouts that differ in scale alone belong to one part
cli-not-a-shard = write it as 2/4, for the second of four parts
cli-cell-failed = { $cell }: { $why }
cli-cell-panicked = The program failed here. Report this.
cli-way-pictured =
    { $count ->
        [0] { $way }: no pictures
        [one] { $way }: 1 picture
       *[other] { $way }: { $count } pictures
    }
cli-check-files = It was made with { $options }. Give the same files again, so that it can be made again.
cli-set-lab = A set is made in new labs. Leave out --lab.
cli-set-product = The set says itself which versions there are. Leave out --product.
cli-cell-missing = There is no handout of this version of the program. Make it with --out and the same --matrix.
cli-not-in-set = { $document } is no document of this set. Name any of these: { $documents }
cli-not-compared = Not named, and so not compared: { $documents }
cli-set-interrupted = Interrupted when { $made } of { $of } handouts were made. Those are whole.
cli-set-written =
    { $count ->
        [one] 1 handout is in this folder, pictures: { $pictures }: { $path }
       *[other] { $count } handouts are in this folder, pictures: { $pictures }: { $path }
    }
cli-lesson-verify = Say whether a handout, or a set of them, is whole
cli-lesson-verify-more = Examples:
    {"  "}mdm-console lesson verify handout
    {"  "}mdm-console lesson verify handouts --json

    Nothing is played. Every file is compared with its sum in the manifest, and where there is set.json, every handout with what the set says of it. Files that nothing names are told too.

    The exit code is 1 if anything is missing, changed or too much.
cli-verify-folder = The folder of a handout, or the one with set.json
verify-missing = missing: { $path }
verify-changed = changed: { $path }
verify-extra = not part of it: { $path }
verify-foreign = of another handout or other documents: { $path }
verify-unreadable = cannot be read: { $path }
verify-whole =
    { $handouts ->
        [one] 1 handout is whole, files: { $files }
       *[other] { $handouts } handouts are whole, files: { $files }
    }
verify-not-whole =
    { $count ->
        [one] 1 thing is not as it should be
       *[other] { $count } things are not as they should be
    }
cli-lesson-answers = Show an answers file for a document, to change it
cli-lesson-answers-more = Examples:
    {"  "}mdm-console lesson answers procedure.md > procedure.answers.toml
    {"  "}mdm-console lesson answers procedure.md --section "Add the connector"
    {"  "}mdm-console lesson answers procedure.md --answers known.toml

    It answers every question that the document leaves open (what goes into a box, which row, which of several ways, what a token means) as it is answered without the file, with what else could be answered behind it. Where the document fails with the usual preset, another one in which it passes is taken, and with it another version where no way passes.
cli-lesson-section = Play the section with this heading only, in a new lab; a part of the heading is enough
cli-lesson-answers-file = The answers file, instead of the one beside the document
cli-lesson-answers-known = A file with answers that are known already, such as the lab
cli-lesson-verbose = Say also what was done for each sentence, and all controls that are never mentioned
cli-lesson = The name of a lesson that is part of the program, or the path of a document in Markdown
cli-out = The folder for pictures and text
cli-size = Width and height of the stage, in points
cli-scale = Pixels for each point, from 0.5 to 8
cli-lesson-product = The version of Configuration Manager in which it is played, instead of those of which it speaks
cli-lesson-lab = Play it in this lab, which it changes, instead of new ones in memory
cli-force = Put the files into a folder that holds something else, over files of the same name
cli-junit = Write the report to this file too, in the form that build servers read
cli-not-a-size = write it as 1280x800
cli-not-a-scale = a number from 0.5 to 8 is expected
cli-lessons = The names of shipped lessons (see: lesson list) or files in Markdown; several make one book
cli-format = As what it is written: md, html, docx or pdf, with commas between them
style-wrong = { $path } cannot be used: { $why }
style-too-large = it has more than { $most } KiB
theme-range = { $key } is { $found }; choose a number from { $least } to { $most }
cli-template = Colours, logo and name of an organisation for the documents, as TOML
cli-theme = What marks in pictures look like, as TOML
cli-title = The title of the handout, where it is not that of its first document
cli-check = Compare the handout in this folder, or the set, with what would be made now, in its size, scale, language and formats
cli-update = Write into that folder what has changed, and nothing else
cli-page = Where the page is written that shows what has changed, instead of DIR-changes.html beside the folder
cli-lesson-written =
    { $count ->
        [one] 1 picture and the text are in this folder: { $path }
       *[other] { $count } pictures and the text are in this folder: { $path }
    }
cli-step-failed = The lesson failed at line { $line }, and no pictures were written. { $why }
cli-missing-glyphs = The fonts of this program lack these characters, so that boxes stand for them: { $list }
step-done = done
sentence-met = as expected
sentence-tells = not an action
sentence-elsewhere = about something that is not on the stage
sentence-other-way = for another version or way
sentence-failed = failed
sentence-failed-why = failed at line { $line }: { $why }
lesson-way = { $sections } ({ $way })
lesson-ends = At the end of “{ $section }”
lesson-pages = Controls that the document never mentions:
lesson-page = { $page }: { $controls }
lesson-page-more = { $page }: { $controls }, and { $more } more
check-passed =
    { $ways ->
        [one] 1 way passed: { $counts }
       *[other] { $ways } ways passed: { $counts }
    }
check-failed =
    { $ways ->
        [one] The only way failed: { $counts }
       *[other] { $failed } of { $ways } ways failed: { $counts }
    }
lesson-no-section = no section is called “{ $wanted }”, or several are. There is: { $there }
answers-wrong = This answers file cannot be used: { $path }: { $why }
answers-unused = { $path }: nothing in the document asks for { $key }. Is it misspelt?
answers-not-passed = Not every way through { $document } passes, so that questions may be missing. Run lesson check to see where it stops.
step-failed = failed at line { $line }, { $action }: { $why }
step-not-reached = not reached
step-between = (between steps)
lesson-wrong = This lesson cannot be used: { $path }: { $why }
lesson-not-found = there is no such lesson and no such file; lesson list shows the lessons that are part of the program
lesson-is-folder = this is a folder; name a file in it
lesson-listed-products = { $title } (for { $products })
lesson-other-product = it does not apply to { $product }; choose one of its versions with --product: { $products }
lesson-other-lab = it does not apply to { $product }, the version in this lab; play it without --lab, or in a lab with one of its versions: { $products }
lesson-lab-without-product = this lab has no Configuration Manager; play it without --lab, or in a lab with one of its versions: { $products }
lesson-no-preset = the preset { $path } cannot be read ({ $why })
handout-figure = Figure { $number }. { $caption }
handout-contents = Contents
handout-alt = Screenshot of { $place }.
handout-alt-part = Screenshot of { $control } on { $place }.
handout-alt-page = the page “{ $page }”
handout-alt-dialog = the dialog “{ $dialog }”
handout-alt-dialog-page = the page “{ $page }” of the dialog “{ $dialog }”
handout-alt-console = the console
handout-alt-marked = Marked: { $control }.
handout-alt-badge = Number { $number }: { $control }.
handout-alt-callout = “{ $says }” points to { $control }.
handout-hidden = (hidden)
handout-control =
    { $role ->
        [link] the link “{ $name }”
        [button] the button “{ $name }”
        [tab] the tab “{ $name }”
        [tree-item] “{ $name }” in the tree
        [check-box] the check box “{ $name }”
        [radio-button] the option “{ $name }”
        [box] the box “{ $name }”
        [row] the row “{ $name }”
        [cell] the cell “{ $name }”
        [column] the column “{ $name }”
        [dialog] the dialog “{ $name }”
        [menu-item] “{ $name }” in the menu
       *[other] “{ $name }”
    }
handout-no-pixels = A picture would show nothing. Choose a larger size.
handout-format = The handout cannot be written as { $format } ({ $why }). Choose another format, or report this.
handout-note = Note
handout-tip = Tip
handout-important = Important
handout-warning = Warning
handout-caution = Caution
handout-skip = Skip to the text
handout-table = Table
click-through-progress = Picture { $number } of { $count }
click-through-step = { $number }. { $says }
click-through-press = Press here: go on
click-through-previous = Back
click-through-next = Next
click-through-keys = or with the keys ← →
click-through-all = All pictures
click-through-wrong = Not there. The step presses what is framed now.
click-through-nothing = This picture does not show where its step presses. Go on with Next.
click-through-end = That was the last picture.
template-too-large = it is larger than any template ({ $largest } KiB)
template-syntax = line { $line }: { $why }
template-colour = “{ $value }” is no colour for { $name }. Write # and six hexadecimal digits, such as #005493.
template-contrast = { $name } on { $ground } has a contrast of { $ratio }:1, which is hard to read. Choose colours with at least 4.5:1.
template-logo-unread = the logo { $file } cannot be read ({ $why })
template-logo-too-heavy = the logo { $file } has more than { $largest } MiB. Choose a smaller one.
template-logo-not-png = the logo { $file } is no PNG, or a damaged one. Save it as PNG.
template-logo-too-large = the logo { $file } has { $width } by { $height } pixels, and { $longest } a side are the most. Choose a smaller one.
handout-not-a-folder = A file is in the way. Choose another folder: { $path }
handout-current = This folder cannot be replaced while the program stands in it. Choose another folder, or start the program elsewhere: { $path }
handout-folder-in-the-way = A folder has the name of a file that is to be written. Choose another folder: { $path }
handout-not-ours = This folder holds something else than a handout. Choose another one: { $path }
cli-not-ours = This folder holds something else than a handout. Choose another one, or add --force to put the files into it: { $path }
handout-none = This folder holds no handout of this version of the program, and no set of them. Choose another one, or make one with --out: { $path }
handout-language = This handout is in a language that this program does not speak: { $language }
handout-file-in-the-way = A file that is no part of the handout has the name of one that is to be written. Move it away: { $path }
handout-system = This cannot be written ({ $why }). Check the folder, or choose another one: { $path }
stale-changed = { $file } changed
stale-edited = { $file } was edited since it was written
stale-damaged = { $file } was edited since it was written, and cannot be shown
stale-missing = { $file } is missing
stale-added = { $file } added
stale-gone = { $file } gone
stale-moved = { $was } is { $file } now
stale-renamed = { $file } (was { $was })
stale-detail = { $says }: { $detail }
stale-pixels =
    { $count ->
        [one] 1 pixel
       *[other] { $pixels } pixels
    } { $places ->
        [one] in { $size } at { $at }
       *[other] in { $places } places in { $size } at { $at }
    }
stale-same-pixels = its pixels are the same, its bytes are not
stale-size = { $after } pixels instead of { $before }
stale-same =
    { $count ->
        [one] 1 picture is as it was
       *[other] { $count } pictures are as they were
    }
stale-count-pictures =
    { $count ->
        [one] 1 picture is not as it was
       *[other] { $count } pictures are not as they were
    }
stale-count-texts =
    { $count ->
        [one] 1 text is not as it was
       *[other] { $count } texts are not as they were
    }
stale-page = This page shows what has changed: { $path }
stale-old-page = Nothing has changed. This page of an earlier check is left as it is: { $path }
stale-updated =
    { $written ->
        [one] 1 file was written
       *[other] { $written } files were written
    }{ $removed ->
        [0] {""}
        [one] {""} and 1 was removed
       *[other] {""} and { $removed } were removed
    }: { $path }
stale-title = What has changed in “{ $title }”
stale-contents = Changes
stale-large = Show the pictures large, one below the other
stale-before = Before
stale-after = Now
stale-difference = Difference
stale-before-alt = Before: { $alt }
stale-after-alt = Now: { $alt }
stale-difference-alt = The difference: { $detail }.
stale-not-yet = This picture is new.
stale-not-there = This picture is missing in the folder.
stale-not-shown = This picture cannot be shown.
stale-no-longer = This picture is no longer a part.
size-out-of-range = The stage in a picture has 480 by 440 points at least, and 8192 pixels a side at most. Choose another size or scale.
interrupted = Interrupted, and no pictures were written.
cli-group-lab = Work with lab files, without a window
cli-lab-new = Begin a lab in a new file
cli-preset = How it begins: one of { $names }, or the path of a preset in TOML
cli-lab-new-more = Examples:
    {"  "}mdm-console lab new rehearsal.lab
    {"  "}mdm-console lab new hybrid.lab --preset contoso-hybrid --product sp2
    {"  "}mdm-console lab new large.lab --preset contoso-hybrid --devices 100000 --seed 7
cli-product = The product version of Configuration Manager, instead of what the preset says
cli-hierarchy = Whether a central administration site is at the top of the hierarchy
cli-devices = How many invented devices there are besides, with their users
cli-seed = What the invention begins with: the same devices for the same number
cli-lab-preset = Show a preset as TOML, to write another one from it
cli-lab-preset-more = Example:
    {"  "}mdm-console lab preset contoso-hybrid > mine.toml
    {"  "}mdm-console lab new mine.lab --preset mine.toml
cli-lab-schema = Show what commands and answers look like, as a JSON Schema
cli-schema-examples = Show one valid example of each command instead, a line each
cli-schema-title = Commands that mdm-console lab apply and lab plan read, and their answers
cli-start = When it begins, such as "2015-11-16 09:00", instead of when the preset says
cli-csv = Answer as a table for a spreadsheet
cli-lab-apply = Give commands to the organization in a lab, and answer each with what came of it
cli-lab-apply-more = Examples:
    {"  "}mdm-console lab apply rehearsal.lab commands.jsonl
    {"  "}echo '{"{"}"command": "advance-clock", "minutes": 60{"}"}' | mdm-console lab apply rehearsal.lab

    Each line is a command in JSON; "by" may name the account that gives it, instead of the one that is signed in. Each answer is a line too, and is on disk when it is printed. The exit code is 1 if a command was refused.
cli-lab-plan = Show what a command would change, without doing it
cli-lab-plan-more = Example:
    {"  "}echo '{"{"}"command": "set-authority", "authority": "intune", "confirmed": true{"}"}' | mdm-console lab plan rehearsal.lab

    The exit code is 1 if the command would be refused.
cli-lab-verify = Do everything in the trail of a lab again, and compare
cli-lab-fork = Begin a lab that stands where another one stood
cli-fork-at = After which entry of the trail; 0 is the beginning
cli-fork-new = The new lab file
cli-lab-compare = Set two labs side by side at the same simulated time
cli-lab-compare-more = Examples:
    {"  "}mdm-console lab compare a.lab b.lab
    {"  "}mdm-console lab fork a.lab --at 3 b.lab && mdm-console lab compare a.lab b.lab --json

    What differs is marked with *. The one that is behind is shown as it would stand at the time of the other; neither is changed. The exit code is 0 if nothing differs, and 1 if something does.
cli-compare-left = A lab file
cli-compare-right = The lab file beside it
cli-compared-at = Compared at the simulated time { $at }
cli-compared-lab = { $path } stands at { $at }
cli-compared-different = { $fact }: { $left } | { $right }
cli-lab-authorities = Show what the choice of each authority would mean
cli-lab-authorities-more = Examples:
    {"  "}mdm-console lab authorities rehearsal.lab
    {"  "}mdm-console lab authorities rehearsal.lab --json

    For each authority: what it needs and whether that is there, what it manages and excludes, what would change now and what nobody could undo, or why it would be refused, and the lesson that teaches it.
cli-lab-record = Show the record of a rehearsal, to attach it to a change request
cli-lab-record-more = Examples:
    {"  "}mdm-console lab record rehearsal.lab --out record.md
    {"  "}mdm-console lab record rehearsal.lab --json --out record.json

    It has how the lab began, everything that was done, the plan that was seen before each act that cannot be undone, and how it ended. Labs that were made in the same way have the same record, byte for byte.
cli-record-json = As JSON instead of Markdown
cli-record-out = Write it to this new file instead of the output
cli-commands = The file with the commands, one in a line; - is standard input
cli-command = The file with the command; - is standard input
cli-verified =
    { $count ->
        [one] 1 entry was done again, with the same outcome
       *[other] { $count } entries were done again, with the same outcomes
    }
cli-plan-lost = Cannot take its place any more: { $authority }
cli-line-too-long = it is longer than any command ({ $longest } bytes)
cli-line-not-utf8 = it is not UTF-8
file-unreadable = This file cannot be read ({ $why }). Check its name: { $path }
command-wrong = This is no command: { $why }.
cli-options-do-not-go = These options do not go with the preset { $preset }: { $why }
line-wrong = Line { $line } is no command: { $why }. The lines before it are done.
cli-lab-show = Show how the organization in a lab stands
cli-lab-trail = Show what was done in a lab
cli-file = The lab file
cli-json = Answer in JSON
cli-created = A new lab: { $path }
cli-organization = Organization: { $name }
cli-fact = { $fact }: { $value }
no-window = No window can be opened ({ $why }). Start it in a desktop session, or use the commands that need none: mdm-console lab --help
no-folder = This user has no home folder, in which labs and preferences are kept. Set HOME and start again.
no-output = The output cannot be written ({ $why }). Check where it goes, and try again.
last-lab-missing = The lab that was open last is not there any more, so this is Contoso: { $path }
lab-in-memory = { $why } Until you open another one, this is a lab in memory, which is gone when the window is closed.

## The stage: the Configuration Manager console

# The sentences on what a place is for ("about") are our own.
cm-workspace-assets = Assets and Compliance
cm-workspace-library = Software Library
cm-workspace-monitoring = Monitoring
cm-workspace-administration = Administration

cm-overview-assets = Overview
    .about = The people and devices of the organization, and how they are kept in order.
cm-users = Users
    .about = See the people that Configuration Manager has found.
cm-devices = Devices
    .about = See computers and mobile devices, and act on them.
cm-user-collections = User Collections
    .about = Put people into groups, for example those who may enroll devices.
cm-device-collections = Device Collections
    .about = Put devices into groups.
cm-user-state-migration = User State Migration
    .about = Carry the files and settings of a person over to another computer.
cm-asset-intelligence = Asset Intelligence
    .about = Find out which software and hardware there is.
cm-catalog = Catalog
    .about = Sort software by kind and by family.
cm-inventoried-software = Inventoried Software
    .about = See the software that was found on devices.
# Reconstructed: no source lists what is inside Asset Intelligence.
cm-hardware-requirements = Hardware Requirements
    .about = Write down what software asks of a computer.
cm-software-metering = Software Metering
    .about = Measure how often programs are used.
cm-compliance-settings = Compliance Settings
    .about = Say how devices should be set up, and see which are not.
# Reconstructed, with what else is inside Compliance Settings: no source shows it.
cm-configuration-items = Configuration Items
    .about = Describe single settings, also those of mobile devices.
cm-configuration-baselines = Configuration Baselines
    .about = Put settings together, and deploy them to a collection.
cm-user-data-and-profiles = User Data and Profiles
    .about = Decide where the files and the profile of a person are kept.
cm-remote-connection-profiles = Remote Connection Profiles
    .about = Let people reach their work computers from elsewhere.
cm-company-resource-access = Company Resource Access
    .about = Give devices what they need to get into the company network.
cm-certificate-profiles = Certificate Profiles
    .about = Send certificates to devices.
cm-vpn-profiles = VPN Profiles
    .about = Send the settings of VPN connections to devices.
cm-wi-fi-profiles = Wi-Fi Profiles
    .about = Send the settings of wireless networks to devices.
cm-endpoint-protection = Endpoint Protection
    .about = Protect computers from malware.
# Reconstructed, with the next one: no source shows what is inside Endpoint Protection.
cm-antimalware-policies = Antimalware Policies
    .about = Decide how computers are searched for malware.
cm-firewall-policies = Windows Firewall Policies
    .about = Decide how the firewall of a computer works.
cm-corporate-devices = All Corporate-owned Devices
    .about = See the devices that belong to the company.
# Reconstructed: no source shows what is inside All Corporate-owned Devices.
cm-corporate-ios-devices = iOS
    .about = Prepare iPhones and iPads of the company.

# Reconstructed: no source shows this whole tree.
cm-overview-library = Overview
    .about = What can be installed on devices.
cm-application-management = Application Management
    .about = Offer applications to people and devices.
cm-applications = Applications
    .about = Create applications, and deploy them.
cm-packages = Packages
    .about = Create packages with programs, and deploy them.
cm-approval-requests = Approval Requests
    .about = Answer people who ask for an application.
cm-global-conditions = Global Conditions
    .about = Describe conditions that decide where an application is installed.
cm-app-v-environments = App-V Virtual Environments
    .about = Let virtual applications share their files and settings.
cm-sideloading-keys = Windows RT Sideloading Keys
    .about = Keep the keys with which Windows takes applications that are not from the store.
cm-software-updates = Software Updates
    .about = Keep computers up to date.
cm-all-software-updates = All Software Updates
    .about = See all updates, and which are missing where.
cm-software-update-groups = Software Update Groups
    .about = Put updates together, and deploy them.
cm-deployment-packages = Deployment Packages
    .about = Hold the files of updates.
cm-automatic-deployment-rules = Automatic Deployment Rules
    .about = Let rules deploy new updates.
cm-operating-systems = Operating Systems
    .about = Install Windows on computers.
cm-drivers = Drivers
    .about = Keep the drivers of devices.
cm-driver-packages = Driver Packages
    .about = Hold the files of drivers.
cm-operating-system-images = Operating System Images
    .about = Keep images of computers that are set up.
cm-operating-system-installers = Operating System Installers
    .about = Keep the files with which Windows is set up.
cm-boot-images = Boot Images
    .about = Keep the images from which a computer starts while it is set up.
cm-task-sequences = Task Sequences
    .about = Write down the steps in which a computer is set up.
cm-virtual-hard-disks = Virtual Hard Disks
    .about = Make hard disks for virtual computers.

cm-overview-monitoring = Overview
    .about = How sites, devices and deployments do.
cm-alerts = Alerts
    .about = See what needs a look.
# Reconstructed, with the next one: no source shows what is inside Alerts.
cm-all-alerts = All Alerts
    .about = See every alert.
cm-alert-subscriptions = Subscriptions
    .about = Get alerts by mail.
cm-queries = Queries
    .about = Ask the site database.
cm-reporting = Reporting
    .about = Read reports.
# Reconstructed, with the next one: no source shows what is inside Reporting.
cm-reports = Reports
    .about = Run reports.
cm-report-subscriptions = Subscriptions
    .about = Get reports regularly.
cm-site-hierarchy = Site Hierarchy
    .about = See a drawing of all sites.
cm-system-status = System Status
    .about = See how the parts of Configuration Manager do.
cm-site-status = Site Status
    .about = See how the servers of each site do.
cm-component-status = Component Status
    .about = See how each component does, and read its messages.
cm-conflicting-records = Conflicting Records
    .about = Settle records that may be of the same device.
cm-status-message-queries = Status Message Queries
    .about = Look for messages by what happened.
cm-deployments = Deployments
    .about = See how far each deployment is.
cm-client-operations = Client Operations
    .about = See what clients were asked to do.
cm-client-status = Client Status
    .about = See which clients answer.
# Reconstructed, with the next one: no source shows what is inside Client Status.
cm-client-activity = Client Activity
    .about = See which clients were heard of lately.
cm-client-check = Client Check
    .about = See which clients are in order.
cm-replication-status = Database Replication
    .about = See how data passes between sites.
# Reconstructed, with the rest of Monitoring: no source shows it.
cm-distribution-status = Distribution Status
    .about = See where content has arrived.
cm-content-status = Content Status
    .about = See how far the files of each package are.
cm-distribution-point-group-status = Distribution Point Group Status
    .about = See how each group of distribution points does.
cm-distribution-point-configuration-status = Distribution Point Configuration Status
    .about = See how each distribution point is set up.
cm-synchronization-status = Software Update Point Synchronization Status
    .about = See when updates were last looked up.
cm-endpoint-protection-status = Endpoint Protection Status
    .about = See how well computers are protected.

cm-overview-administration = Overview
    .about = How sites, servers, services and security are set up.
cm-hierarchy-configuration = Hierarchy Configuration
    .about = Set up what all sites share.
cm-discovery-methods = Discovery Methods
    .about = Choose how users and devices are found.
cm-boundaries = Boundaries
    .about = Describe the places in the network where devices are.
cm-boundary-groups = Boundary Groups
    .about = Put boundaries together, and give them servers.
cm-exchange-server-connectors = Exchange Server Connectors
    .about = Connect to Exchange, which knows mobile devices as well.
cm-database-replication = Database Replication
    .about = Set up how databases pass data between sites.
cm-file-replication = File Replication
    .about = Set up how files pass between sites.
cm-active-directory-forests = Active Directory Forests
    .about = Choose the forests that are looked through.
cm-intune-subscriptions = Microsoft Intune Subscriptions
    .about = Manage mobile devices with Microsoft Intune.
cm-cloud = Cloud
    .about = Set up what runs in the cloud.
cm-cloud-services = Cloud Services
    .about = Set up the services in the cloud that Configuration Manager uses.
cm-cloud-distribution-points = Cloud Distribution Points
    .about = Keep content in the cloud, where devices can get it.
cm-site-configuration = Site Configuration
    .about = Set up sites and their servers.
cm-sites = Sites
    .about = See the sites of the hierarchy, and set them up.
cm-servers = Servers and Site System Roles
    .about = Set up servers and their roles, such as the Microsoft Intune connector.
cm-client-settings = Client Settings
    .about = Decide how clients work.
cm-security = Security
    .about = Decide who may do what.
cm-administrative-users = Administrative Users
    .about = Name the people who may use this console.
cm-security-roles = Security Roles
    .about = Describe what an administrative user may do.
cm-security-scopes = Security Scopes
    .about = Describe which objects an administrative user may change.
cm-accounts = Accounts
    .about = See the accounts that Configuration Manager uses.
cm-certificates = Certificates
    .about = See the certificates that Configuration Manager uses.
cm-distribution-points = Distribution Points
    .about = Set up the servers from which devices get content.
cm-distribution-point-groups = Distribution Point Groups
    .about = Put distribution points together.
cm-migration = Migration
    .about = Bring data over from another hierarchy.
cm-source-hierarchy = Source Hierarchy
    .about = Name the hierarchy that the data comes from.
cm-migration-jobs = Migration Jobs
    .about = Choose what is brought over, and when.

cm-tab-home = Home
cm-tab-folder = Folder
cm-tab-site-role = Site Role

cm-group-create = Create
cm-group-search = Search
cm-group-subscription = Subscription
cm-group-server = Server
cm-group-site-role = Site Role
# Reconstructed.
cm-group-certificate = Certificate
cm-group-sites = Sites
cm-group-site = Site
cm-group-settings = Settings
cm-group-device = Device
cm-group-collection = Collection
cm-group-deployment = Deployment
cm-group-move = Move
cm-group-component = Component
cm-group-properties = Properties
# Reconstructed, with the next two: no source shows the ribbon at these places.
cm-group-user = User
cm-group-query = Status Message Query
cm-group-view = View

cm-button-saved-searches = Saved Searches
# Reconstructed: no source shows what is inside Saved Searches.
cm-button-manage-searches = Manage Searches
cm-button-refresh = Refresh
cm-button-delete = Delete
cm-button-properties = Properties
cm-create-subscription = Create Microsoft Intune Subscription
cm-add-subscription = Add Microsoft Intune Subscription
cm-button-apns-request = Create APNs certificate request
cm-button-dep-request = Create DEP Token Request
cm-button-show-messages = Show Messages
# Reconstructed: in the original logs are files on the servers.
cm-button-view-log = View Log
cm-button-service-status = View Service Status
cm-button-configure-platforms = Configure Platforms
cm-button-android = Android
cm-button-ios = iOS
cm-button-windows = Windows
cm-button-windows-phone = Windows Phone
# Reconstructed: no source shows what is inside this group.
cm-button-import-computer = Import Computer Information
cm-button-remote-actions = Remote Device Actions
cm-button-retire = Retire/Wipe
cm-button-create-user-collection = Create User Collection
# Reconstructed: pictures show user collections only.
cm-button-create-device-collection = Create Device Collection
cm-button-import-collections = Import Collections
# Reconstructed, with the next five: no source shows what is inside these groups.
cm-button-show-members = Show Members
cm-button-update-membership = Update Membership
cm-button-deploy = Deploy
cm-button-deploy-application = Application
cm-button-deploy-baseline = Configuration Baseline
cm-button-create-folder = Create Folder
cm-button-move = Move
cm-button-hierarchy-settings = Hierarchy Settings
# Reconstructed: no source says where this button stands.
cm-button-create-secondary-site = Create Secondary Site
cm-button-client-installation = Client Installation Settings
cm-button-site-components = Configure Site Components
cm-button-site-maintenance = Site Maintenance
cm-button-status-summarizers = Status Summarizers
cm-button-status-filters = Status Filter Rules
cm-button-create-server = Create Site System Server
cm-button-add-roles = Add Site System Roles
cm-button-remove-role = Remove Role

## Files that a person hands over

upload-empty = { $file } is empty. Choose another file.
upload-too-large = { $file } has { $size } MB, and no file of more than { $most } MB is read. Choose a smaller one.
upload-truncated = The end of { $file } is missing. Copy or download it once more.
upload-damaged = { $file } begins as { $found }, but what follows cannot be read. Save it once more, or choose another file.
upload-not-a-picture = { $file } is { $found }, and a portal shows PNG and JPEG only. Save the picture as PNG.
upload-wrong-name = { $file } is { $found }, but its name does not say so. Rename it to { $rename }.
upload-animated = { $file } is an animated PNG, and a portal shows only pictures that stand still. Save one of its pictures as PNG.
upload-too-deep = { $file } has { $bits } bits per channel, and a logo has 8. Save it with 8 bits per channel.
upload-cmyk = { $file } has the colors of a printer (CMYK), which a portal cannot show. Save it as RGB.
upload-pixels = { $file } has { $width } × { $height } pixels
upload-too-wide = { $wide } too wide
upload-too-high = { $high } too high
upload-too-wide-and-high = { $wide } too wide and { $high } too high
upload-too-many-pixels = { $found }: { $over }. A logo has at most { $width } × { $height }.
upload-too-heavy = { $file } has { $size } KB: { $over } KB too heavy. A logo has at most { $most } KB.
upload-not-a-certificate = { $file } is { $found }. { $out }
upload-choose-apns = Choose the .pem or .cer file that the Apple Push Certificates Portal gives in answer to a certificate request.
upload-choose-code-signing = Choose the .pfx file with the code-signing certificate and its private key.
upload-choose-enrollment-token = Choose the .aetx file that was made from the code-signing certificate.
upload-no-certificate = There is no certificate in { $file } that can be read. Export it once more with its certificate, or choose a sample.
upload-encrypted = The certificates in { $file } are encrypted, and a rehearsal takes no password of a real certificate. Choose the sample, or export a file whose certificates are not encrypted: openssl pkcs12 -export -certpbe NONE
upload-no-private-key = { $file } has a certificate but no private key, and signing needs one. Choose the .pfx file with both.
upload-not-for-push = The certificate in { $file } is for “{ $subject }”, not for the Apple Push Notification service. Choose the one from the Apple Push Certificates Portal.
upload-not-for-signing = The certificate in { $file } is for “{ $subject }”, which may not sign code. Choose a code-signing certificate.
upload-expired = The certificate in { $file } was valid from { $from } until { $until }, and in the lab it is { $now }. Renew it, or choose another one.
upload-not-yet-valid = The certificate in { $file } is valid from { $from } until { $until }, and in the lab it is only { $now }. Choose one that is valid already.
upload-not-a-portal-app = { $file } is { $found }, not a company portal app. Choose the signed app, whose name ends in .xap.
upload-content-png = a PNG picture
upload-content-jpeg = a JPEG picture
upload-content-gif = a GIF picture
upload-content-bmp = a Windows bitmap
upload-content-webp = a WebP picture
upload-content-tiff = a TIFF picture
upload-content-svg = an SVG drawing
upload-content-heic = a HEIC picture
upload-content-zip = a ZIP archive
upload-content-certificate = a certificate
upload-content-certificate-request = a certificate request
upload-content-private-key = a private key
upload-content-certificate-chain = a chain of certificates (PKCS#7)
upload-content-pkcs12 = a container of certificates and keys (PKCS#12)
upload-content-enrollment-token = an enrollment token
upload-content-other = neither a picture nor a certificate
