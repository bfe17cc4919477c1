package studio.longplay.app.firstrun;

import studio.longplay.engine.hardware.MachineFacts;
import studio.longplay.engine.inference.run.Profile;

import java.util.List;
import java.util.OptionalLong;

/// What this machine is.
///
/// @param freeBytes of the data folder's disk; empty if it does not say
/// @param cards names of the graphics cards that answer
/// @param profile how much of it models take now
public record MachineSeen(
        MachineFacts facts, OptionalLong freeBytes, List<String> cards, Profile profile) {
    public MachineSeen {
        cards = List.copyOf(cards);
    }
}
