package studio.longplay.engine.sfx;

import java.util.List;
import java.util.Optional;

/// A kind of sound the bank can make.
///
/// @param name its first name, in small letters
/// @param synonyms other words for it
/// @param seconds its natural length, where its parameters are as usual
/// @param continuous whether it goes on as long as wanted; others happen once
/// @param lowestHz the centre of its spectrum lies above this, before any treatment
/// @param highestHz the centre of its spectrum lies below this
/// @param trimDb how much louder than the average kind it is meant to be
/// @param ucs where it stands among all sounds
/// @param tags words to find it by, beside its names
/// @param parameters what can be set, two to five of them
public record SoundKind(
        String name,
        List<String> synonyms,
        double seconds,
        boolean continuous,
        double lowestHz,
        double highestHz,
        double trimDb,
        UcsName ucs,
        List<String> tags,
        List<SoundParameter> parameters) {
    /// Under which terms made sounds may be used.
    public static final String LICENCE = "made by Longplay Studio; free for any use";

    public SoundKind {
        synonyms = List.copyOf(synonyms);
        tags = List.copyOf(tags);
        parameters = List.copyOf(parameters);
    }

    /// The parameter of this name.
    public Optional<SoundParameter> parameter(String called) {
        return parameters.stream().filter(it -> it.name().equals(called)).findFirst();
    }

    /// Under which terms it may be used.
    public String licence() {
        return LICENCE;
    }
}
