package studio.longplay.engine.render.deliver;

import com.fasterxml.jackson.annotation.JsonInclude;

import java.util.Map;
import java.util.TreeMap;

/// All that was asked of a delivery beside its script or project, so that it can be asked again on
/// another machine.
///
/// @param terms of the preset, by their keys: those that the built-in preset of its name, or else
///   the first of its kind, says otherwise
/// @param captions `soft`, `burned`, `both` or `none`
/// @param cast voice by speaker key, as far as somebody chose
/// @param range of the programme in ticks as `start..end`; empty for all of it
/// @param lengthTicks that the programme was paced to; 0 for as long as it took
/// @param stems the format of the sound files beside the film
/// @param speakerStems whether there is one for each speaker
/// @param leader whether a leader of flashes and beeps stands in front of the film
/// @param lexicon how the user wanted words said
/// @param unmarked whether voices made from people were left unmarked; false in earlier versions
@JsonInclude(JsonInclude.Include.NON_DEFAULT)
public record Asked(
        Map<String, String> terms,
        String loudness,
        String captions,
        Map<String, String> cast,
        String range,
        long lengthTicks,
        String stems,
        boolean speakerStems,
        boolean leader,
        Map<String, String> lexicon,
        boolean unmarked) {
    public Asked {
        terms = known(terms);
        cast = known(cast);
        lexicon = known(lexicon);
        range = range == null ? "" : range;
    }

    private static Map<String, String> known(Map<String, String> read) {
        return read == null ? Map.of() : java.util.Collections.unmodifiableMap(new TreeMap<>(read));
    }
}
