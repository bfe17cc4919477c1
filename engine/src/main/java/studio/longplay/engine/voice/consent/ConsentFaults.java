package studio.longplay.engine.voice.consent;

import studio.longplay.engine.fault.StudioFault;

/// The faults of this room, worded once.
final class ConsentFaults {
    private ConsentFaults() {}

    static StudioFault.Input unverified(String why) {
        return new StudioFault.Input(
                "consent.unverified",
                "The consent is unverified: " + why + ".",
                "Take the record and its statement from their source again, or ask for consent"
                        + " anew.");
    }

    static StudioFault.Input damaged(String what) {
        return new StudioFault.Input(
                "consent.damaged",
                "The consent record cannot be read: " + what + ".",
                "Take it from its source again, or ask for consent anew.");
    }

    static StudioFault.Input refused(String code, String sentence) {
        return new StudioFault.Input(
                code,
                sentence,
                "Use another voice, or record a consent that allows it in the voice's settings.");
    }
}
