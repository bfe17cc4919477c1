package studio.longplay.app.settings;

import studio.longplay.engine.fault.StudioFault;

import java.time.Instant;

/// What the settings page may do to the store of finished work. Both wait for the disk.
public interface StoreCare {
    /// How much it is.
    ///
    /// @param pieces finished pieces of work
    /// @param bytes what they take on the disk
    record Amount(long pieces, long bytes) {
        public static final Amount NOTHING = new Amount(0, 0);
    }

    /// The whole store.
    Amount all() throws StudioFault;

    /// What [#purge] would remove.
    Amount unusedSince(Instant time) throws StudioFault;

    /// Removes what nobody has needed since.
    Amount purge(Instant unusedSince) throws StudioFault;
}
