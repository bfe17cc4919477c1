package studio.longplay.engine.render.make;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.Speaker;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/// The colour of each speaker of a script, the same in the film, the text and on the timeline.
///
/// Each has the colour of their name, unless somebody who spoke before has it: then the next that
/// is free. So speakers differ while there are colours, and who joins later changes nobody's. With
/// more speakers than colours all are free again.
public final class SpeakerColours {
    private static final int[] COLOURS = {
        0x4F8FF0, 0xE8A33D, 0x2FB598, 0xD8628F, 0x9A6CF0, 0xC9A24A, 0x6FBF73, 0xE0774F, 0x5AB6D6,
        0xB58CD9
    };

    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    private final Map<String, Integer> indexBySpeaker = new HashMap<>();
    private final Map<String, Integer> chosenBySpeaker = new HashMap<>();

    private SpeakerColours() {}

    /// The colours of a script without speakers.
    public static SpeakerColours none() {
        return new SpeakerColours();
    }

    /// The colours of those who speak in a whole script, in the order they first do.
    public static SpeakerColours of(Script script) {
        SpeakerColours colours = new SpeakerColours();
        script.linesBySpeaker().keySet().forEach(colours::add);
        return colours;
    }

    /// The same, where nobody chose another: speakers who are one have one colour.
    ///
    /// @param voicing colours that cannot be read change nothing
    public static SpeakerColours of(Script script, Voicing voicing) {
        SpeakerColours colours = of(script);
        if (voicing.colours().isEmpty() && voicing.aliases().isEmpty()) {
            return colours;
        }
        for (Speaker speaker : script.linesBySpeaker().keySet()) {
            String key = speaker.key();
            String who = voicing.who(key);
            String own = voicing.colours().getOrDefault(key, voicing.colours().get(who));
            Integer first = colours.indexBySpeaker.get(who);
            if (own != null && HEX.matcher(own).matches()) {
                colours.chosenBySpeaker.put(key, Integer.parseInt(own.substring(1), 16));
            } else if (first != null && !who.equals(key)) {
                colours.chosenBySpeaker.put(key, COLOURS[first]);
            }
        }
        return colours;
    }

    private void add(Speaker speaker) {
        int round = indexBySpeaker.size() / COLOURS.length;
        int index = named(speaker);
        while (uses(index) > round) {
            index = (index + 1) % COLOURS.length;
        }
        indexBySpeaker.putIfAbsent(speaker.key(), index);
    }

    private long uses(int index) {
        return indexBySpeaker.values().stream().filter(used -> used == index).count();
    }

    /// As 0xRRGGBB; one who does not speak in the script has the colour of their name.
    public int of(Speaker speaker) {
        Integer chosen = chosenBySpeaker.get(speaker.key());
        return chosen != null
                ? chosen
                : COLOURS[indexBySpeaker.getOrDefault(speaker.key(), named(speaker))];
    }

    /// As `#4f8ff0`.
    public String hex(Speaker speaker) {
        return String.format(Locale.ROOT, "#%06x", of(speaker));
    }

    private static int named(Speaker speaker) {
        CRC32C crc = new CRC32C();
        crc.update(speaker.key().getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % COLOURS.length);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpeakerColours colours
                && indexBySpeaker.equals(colours.indexBySpeaker)
                && chosenBySpeaker.equals(colours.chosenBySpeaker);
    }

    @Override
    public int hashCode() {
        return 31 * indexBySpeaker.hashCode() + chosenBySpeaker.hashCode();
    }
}
