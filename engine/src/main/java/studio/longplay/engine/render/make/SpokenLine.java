package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.script.Line;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.sing.Choir;

import java.util.List;
import java.util.Optional;

/// A line with its take.
///
/// @param choir how many say it
/// @param mannerDb how much louder or softer than others it is meant to be
public record SpokenLine(
        Line line,
        Voice voice,
        double mannerDb,
        Artifact artifact,
        TakeFile.Facts facts,
        Choir choir) {
    private static final MediaTime READING = MediaTime.ofMillis(350);

    /// Said by one.
    public SpokenLine(
            Line line, Voice voice, double mannerDb, Artifact artifact, TakeFile.Facts facts) {
        this(line, voice, mannerDb, artifact, facts, Choir.SOLO);
    }

    /// The same heard from another file of the same length.
    public SpokenLine heardFrom(Artifact other) {
        return new SpokenLine(line, voice, mannerDb, other, facts, choir);
    }

    /// What brings it to the level of dialogue, louder or softer as it is meant.
    public double gainDb() {
        return facts.gainDb() + mannerDb;
    }

    /// Whether a person spoke it.
    public boolean isRecorded() {
        return facts.engine().equals(RecordedTakes.ENGINE);
    }

    /// Who is heard: the name of the voice, or that it is a recording.
    public String spokenBy() {
        return isRecorded() ? "recording" : voice.name();
    }

    /// The stem it is heard in. A crowd is no single speaker: it belongs to the ensemble.
    public Stem stem() {
        boolean many = voice.parts().size() > 1 || choir.voices() > 1;
        return many && !isRecorded() ? Stem.ENSEMBLE : Stem.DIALOGUE;
    }

    /// Where its first bar line lies; empty unless it is sung.
    public Optional<MediaTime> downbeat() {
        return Optional.ofNullable(facts.song())
                .map(song -> song.downbeatSample())
                .map(sample -> new MediaTime(sample * SampleRate.HZ_48000.ticksPerSample()));
    }

    /// How long the line takes: its sound, and time to read the words no voice can say.
    public MediaTime length() {
        long silent =
                facts.words().stream()
                        .filter(word -> word.endSample() <= word.startSample())
                        .count();
        MediaTime reading = new MediaTime(READING.ticks() * silent);
        return MediaTime.ofSamples(facts.samples(), SampleRate.HZ_48000).plus(reading);
    }

    /// The ranges of its words within the take.
    public List<TimeRange> words() {
        return facts.words().stream()
                .map(word ->
                        TimeRange.between(
                                MediaTime.ofSamples(word.startSample(), SampleRate.HZ_48000),
                                MediaTime.ofSamples(word.endSample(), SampleRate.HZ_48000)))
                .toList();
    }
}
