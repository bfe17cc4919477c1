package studio.longplay.engine.sfx;

import java.util.List;

/// A kind of sound the bank can make.
///
/// @param name its first name, in small letters
/// @param synonyms other words for it
/// @param seconds its natural length
/// @param continuous whether it goes on as long as wanted; others happen once
/// @param lowestHz the centre of its spectrum lies above this, before any treatment
/// @param highestHz the centre of its spectrum lies below this
/// @param trimDb how much louder than the average kind it is meant to be
public record SoundKind(
        String name,
        List<String> synonyms,
        double seconds,
        boolean continuous,
        double lowestHz,
        double highestHz,
        double trimDb) {
    public SoundKind {
        synonyms = List.copyOf(synonyms);
    }
}
