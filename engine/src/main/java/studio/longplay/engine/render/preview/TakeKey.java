package studio.longplay.engine.render.preview;

import org.jspecify.annotations.Nullable;

import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.voicing.TakeSource;
import studio.longplay.engine.render.make.Speaking;
import studio.longplay.engine.voice.Marking;
import studio.longplay.engine.voice.Prosody;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.sing.Choir;
import studio.longplay.engine.voice.sing.Song;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;

/// What a take is a function of; where in the script the line stands is not part of it. Looked for
/// often, so its hash is reckoned once.
final class TakeKey {
    private final String text;
    private final Voice voice;
    private final Prosody prosody;
    private final SortedMap<String, String> said;
    private final int seed;
    private final Marking marking;
    private final Optional<TakeSource.Recorded> recorded;
    private final Optional<BinItem> file;
    private final Optional<Song> song;
    private final Choir choir;
    private final int hash;

    private TakeKey(Speaking.Order order, Optional<BinItem> file) {
        text = order.line().text();
        voice = order.voice();
        prosody = order.prosody();
        said = order.lexicon().entriesFor(text);
        seed = order.seed();
        marking = Marking.of(order.line());
        recorded = order.recorded();
        this.file = file;
        song = order.song();
        choir = order.choir();
        hash = Objects.hash(text, voice, prosody, said, seed, marking, recorded, file, song, choir);
    }

    /// @param bin the user's files, by digest: a recording that was found again is another
    static TakeKey of(Speaking.Order order, Map<String, BinItem> bin) {
        return new TakeKey(order, order.recorded().map(recorded -> bin.get(recorded.media())));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TakeKey key
                && hash == key.hash
                && text.equals(key.text)
                && voice.equals(key.voice)
                && prosody.equals(key.prosody)
                && said.equals(key.said)
                && seed == key.seed
                && marking.equals(key.marking)
                && recorded.equals(key.recorded)
                && file.equals(key.file)
                && song.equals(key.song)
                && choir.equals(key.choir);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
