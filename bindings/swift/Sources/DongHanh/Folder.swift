import Foundation

extension Notebook {
    /// The app's own folder for a notebook, in Application Support; it is made where it is not there. Call it before
    /// `found`, `init(at:)` and for the new folder of a salvage.
    ///
    /// On Apple's systems the folder is left out of backups, from which the notebook could not be opened without this
    /// device's keys, and the files made in it cannot be read while the device is locked, but for those that are open.
    public static func ownFolder(_ name: String = "notebook") throws -> URL {
        let files = FileManager.default
        let support = try files.url(
            for: .applicationSupportDirectory, in: .userDomainMask, appropriateFor: nil, create: true)
        #if canImport(Darwin)
        var folder = support.appendingPathComponent(name, isDirectory: true)
        #else
        let folder = support.appendingPathComponent(name, isDirectory: true)
        #endif
        try files.createDirectory(at: folder, withIntermediateDirectories: true)
        #if canImport(Darwin)
        var values = URLResourceValues()
        values.isExcludedFromBackup = true
        try folder.setResourceValues(values)
        #endif
        #if os(iOS)
        let protected: [FileAttributeKey: Any] = [.protectionKey: FileProtectionType.completeUnlessOpen]
        try files.setAttributes(protected, ofItemAtPath: folder.path)
        #endif
        return folder
    }
}
