package studio.longplay.engine.render.make;

import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.Stem;

import java.nio.file.Path;
import java.util.List;

/// The clips of what the script made and nobody touched. What they are must not change: films made
/// before would be mixed again.
final class AsScripted {
    private static final long MUSIC_FADE = 48_000;
    private static final long EFFECT_FADE = 4_800;
    private static final long LOOP_FADE = 24_000;

    private AsScripted() {}

    /// Fades of music that was cut.
    static Heard.Joins ofMusic(long samples) {
        return new Heard.Joins(
                Heard.Joins.CUT, Heard.Joins.CUT, Math.min(MUSIC_FADE, samples / 4), false);
    }

    /// Fades of an effect that was cut.
    ///
    /// @param first whether nothing of it is heard before
    /// @param last whether nothing of it is heard after
    static Heard.Joins ofEffect(long samples, boolean loops, boolean first, boolean last) {
        long in = loops && first ? LOOP_FADE : Heard.Joins.CUT;
        long out = last ? (loops ? LOOP_FADE : EFFECT_FADE) : Heard.Joins.CUT;
        return new Heard.Joins(in, out, loops ? 0 : Math.min(EFFECT_FADE, samples), false);
    }

    static void music(Heard heard, List<MixClip> clips) {
        long length = heard.length();
        long fade = Math.min(MUSIC_FADE, length / 4);
        clips.add(
                new MixClip(
                        Stem.MUSIC,
                        heard.source().artifact().file(),
                        0,
                        heard.at(),
                        length,
                        heard.gainDb(),
                        0,
                        0,
                        fade));
    }

    /// A loop is its sound again and again without a gap; the last one is cut with a fade.
    static void effect(Heard heard, List<MixClip> clips) {
        long at = heard.at();
        long end = at + heard.length();
        long samples = heard.source().samples();
        boolean loops = heard.source().loops();
        Path wav = heard.source().artifact().file();
        boolean first = true;
        while (at < end && samples > 0) {
            long length = Math.min(samples, end - at);
            boolean last = !loops || at + length >= end;
            long fadeOut = last ? Math.min(loops ? LOOP_FADE : EFFECT_FADE, length) : 0;
            long fadeIn = first && loops ? Math.min(LOOP_FADE, length - fadeOut) : 0;
            clips.add(
                    new MixClip(
                            Stem.EFFECTS, wav, 0, at, length, heard.gainDb(), 0, fadeIn, fadeOut));
            at = last ? end : at + length;
            first = false;
        }
    }
}
