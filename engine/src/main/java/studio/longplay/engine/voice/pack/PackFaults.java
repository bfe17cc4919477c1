package studio.longplay.engine.voice.pack;

import studio.longplay.engine.fault.StudioFault;

/// The faults of this room, worded once.
final class PackFaults {
    private static final String AGAIN = "Get the file again from where it came from.";

    private PackFaults() {}

    /// Something in it is not what its maker put there.
    static StudioFault.Input unverified(String what, String why) {
        return new StudioFault.Input(
                "pack.unverified",
                what + " is unverified: " + why + ".",
                "Get the voice again from its maker; until then it cannot be used in an export.");
    }

    static StudioFault.Input broken(String file, String why) {
        return new StudioFault.Input(
                "pack.broken", file + " is no whole voice pack: " + why + ".", AGAIN);
    }

    static StudioFault.Input broken(String file, String why, Throwable cause) {
        return new StudioFault.Input(
                "pack.broken", file + " is no whole voice pack: " + why + ".", AGAIN, cause);
    }

    /// It would write where nothing of a pack may stand, or is built to deceive.
    static StudioFault.Input hostile(String file, String why) {
        return new StudioFault.Input(
                "pack.hostile",
                file + " was refused: " + why + ".",
                "Do not use this file; ask its maker for a voice pack exported by Longplay"
                        + " Studio.");
    }

    static StudioFault.Input tooLarge(String file, String why) {
        return new StudioFault.Input(
                "pack.too-large",
                file + " was refused: " + why + ".",
                "Ask its maker for a pack with fewer or shorter samples.");
    }

    static StudioFault.Input newer(String file) {
        return new StudioFault.Input(
                "pack.newer",
                file + " was written by a newer Longplay Studio.",
                "Update Longplay Studio, then import it again.");
    }
}
