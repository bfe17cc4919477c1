package studio.longplay.engine.music.synth;

import studio.longplay.engine.music.score.Note;
import studio.longplay.engine.music.soundfont.Region;

import java.util.ArrayList;
import java.util.List;

/// How each instrument sounds, and the voice for a note. Its tables are built once and only read.
public final class Timbres {
    private final SineTable sine = new SineTable();
    private final HeldTimbres held = new HeldTimbres(sine);
    private final SynthTimbres synths = new SynthTimbres(sine);
    private final SampledBand band;

    /// All played by our own.
    public Timbres() {
        this(SampledBand.NONE);
    }

    /// @param band plays some stems in place of ours
    public Timbres(SampledBand band) {
        this.band = band;
    }

    SineTable sine() {
        return sine;
    }

    /// The voices that play a note.
    List<Voice> voices(Note note, long seed) {
        List<Region> regions = band.regions(note);
        if (regions.isEmpty()) {
            return List.of(voice(note, seed));
        }
        Sounding sounding =
                new Sounding(SampledBand.pitch(note), note.velocity(), note.holdSamples(), seed);
        List<Voice> voices = new ArrayList<>();
        for (Region region : regions) {
            voices.add(new SampledVoice(region, sounding, SampledBand.loud()));
        }
        return voices;
    }

    private Voice voice(Note note, long seed) {
        Sounding sounding = new Sounding(note.midi(), note.velocity(), note.holdSamples(), seed);
        return switch (note.instrument()) {
            case STRINGS,
                    CHOIR,
                    GLASS_PAD,
                    DRONE,
                    SOFT_BASS,
                    BOWED_BASS,
                    FLUTE,
                    SOLO_STRINGS,
                    VIOLIN,
                    HORN,
                    ORGAN ->
                    new HeldVoice(held.of(note.instrument()), sounding, sine);
            case SYNTH_PAD, SYNTH_LEAD, SYNTH_BASS, SYNTH_PLUCK ->
                    new SynthVoice(synths.of(note.instrument()), sounding, sine);
            case SHAKER, BRUSH, SWELL ->
                    new DrumVoice(DrumTimbres.of(note.instrument()), sounding, sine);
            case LOW_DRUM, SOFT_KICK, KICK, SNARE, HAT, OPEN_HAT, TOM, RIDE, CRASH, FRAME_DRUM ->
                    new KitVoice(KitTimbres.of(note.instrument()), sounding, sine);
            case HARP, PIZZICATO, PLUCKED_BASS, NYLON_GUITAR, STEEL_GUITAR, BASS_GUITAR ->
                    new PluckVoice(PluckTimbres.of(note.instrument()), sounding);
            case FELT_PIANO, ELECTRIC_KEYS, BELLS, MARIMBA, WOODBLOCK ->
                    new StruckVoice(StruckTimbres.of(note.instrument()), sounding);
        };
    }
}
