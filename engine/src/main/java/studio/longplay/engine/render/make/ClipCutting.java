package studio.longplay.engine.render.make;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.mix.ClipShape;
import studio.longplay.engine.mix.LevelKey;
import studio.longplay.engine.mix.MixClip;
import studio.longplay.engine.mix.Ramp;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.render.lay.Slice;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.SampleRate;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.voice.mark.MarkPayload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Cuts the clips of a scene's mix from runs: at their speed, with their fades, crossings, levels
/// and handles, and only as much of them as the scene hears.
final class ClipCutting {
    /// A cut so near to a source's end is its end: what is composed and laid out may be rounded.
    private static final long END_SLACK = 2;

    /// Around what is wanted, when only a part of a sound is stretched.
    private static final long STRETCH_MARGIN = 48_000;

    private final Stretches stretches;
    private final Marking marking;
    private final long sceneLength;
    private final Map<Path, Artifact> sources;
    private final JobContext context;

    /// @param sources takes the artifact each clip's file is of
    ClipCutting(
            Stretches stretches,
            Marking marking,
            long sceneLength,
            Map<Path, Artifact> sources,
            JobContext context) {
        this.stretches = stretches;
        this.marking = marking;
        this.sceneLength = sceneLength;
        this.sources = sources;
        this.context = context;
    }

    /// A source at the speed it is heard.
    ///
    /// @param start where in it the run begins, in its samples
    /// @param samples of it
    /// @param loop after how many samples it begins again; 0 if it does not
    private record Media(Artifact artifact, long start, long samples, long loop) {}

    /// A run as one clip of media that may be unrolled.
    ///
    /// @param at scene-local, may lie before the scene
    /// @param start in the media
    private record Span(Media media, long at, long start, long length) {}

    /// Adds a run's clips.
    void add(Heard heard, Overlap overlap, List<MixClip> clips) throws StudioFault {
        boolean asScripted = heard.untouched() && overlap.equals(Overlap.NONE);
        if (asScripted) {
            sources.put(heard.source().artifact().file(), heard.source().artifact());
        }
        if (asScripted && heard.stem() == Stem.MUSIC) {
            AsScripted.music(heard, clips);
        } else if (asScripted) {
            AsScripted.effect(heard, clips);
        } else {
            cut(heard, overlap, clips);
        }
    }

    private void cut(Heard heard, Overlap wanted, List<MixClip> clips) throws StudioFault {
        if (heard.source().samples() == 0) {
            return;
        }
        Media media = marked(heard, media(heard, wanted));
        sources.put(media.artifact().file(), media.artifact());
        Overlap overlap = available(heard, wanted, media);
        long at = heard.at() - overlap.before();
        long start = media.start() - overlap.before();
        long length = heard.length() + overlap.before() + overlap.after();
        if (media.loop() == 0) {
            length = Math.min(length, media.samples() - start);
        }
        if (length > 0) {
            ClipShape shape = shape(heard, overlap, media);
            place(heard, new Span(media, at, start, length), shape, clips);
        }
    }

    private Media media(Heard heard, Overlap overlap) throws StudioFault {
        Slice slice = heard.slice();
        Heard.Source source = heard.source();
        Speed speed = slice.treatment().speed();
        MediaTime start = slice.sourceStart();
        if (source.loops()) {
            start = inSecondRound(start, source.samples());
        }
        if (speed.equals(Speed.NORMAL)) {
            long loop = source.loops() ? source.samples() : 0;
            return new Media(source.artifact(), heard.start(start), source.samples(), loop);
        }
        MediaTime head = MediaTime.ofSamples(overlap.before(), SampleRate.HZ_48000);
        MediaTime tail = MediaTime.ofSamples(overlap.after(), SampleRate.HZ_48000);
        MediaTime end = start.plus(speed.sourceOf(slice.range().duration().plus(tail)));
        long from = Heard.samples(start.minus(speed.sourceOf(head))) - STRETCH_MARGIN;
        Stretches.Stretched made =
                stretches.make(
                        source,
                        Math.max(0, from),
                        Heard.samples(end) + STRETCH_MARGIN,
                        speed,
                        context);
        long at = heard.start(start) - made.start();
        return new Media(made.artifact(), at, made.samples(), 0);
    }

    /// Only what is heard at its place and speed can be in step with the rest of the scene.
    private Media marked(Heard heard, Media media) throws StudioFault {
        Optional<MarkPayload> mark = heard.source().mark();
        if (mark.isEmpty()) {
            return media;
        }
        Artifact marked = marking.inStep(media.artifact(), heard.at() - media.start(), mark.get());
        return new Media(marked, media.start(), media.samples(), media.loop());
    }

    /// A loop has no beginning: it is entered where there is as much of it before.
    private static MediaTime inSecondRound(MediaTime start, long samples) {
        long loop = MediaTime.ofSamples(samples, SampleRate.HZ_48000).ticks();
        return new MediaTime(loop + Math.floorMod(start.ticks(), loop));
    }

    /// An overlap can only be as long as there is sound for it.
    private static Overlap available(Heard heard, Overlap wanted, Media media) {
        if (media.loop() > 0) {
            return wanted;
        }
        long left = media.samples() - media.start() - heard.length();
        return new Overlap(
                Math.clamp(wanted.before(), 0, Math.max(0, media.start())),
                wanted.in(),
                wanted.out(),
                Math.clamp(wanted.after(), 0, Math.max(0, left)),
                wanted.shapeIn(),
                wanted.shapeOut());
    }

    private static ClipShape shape(Heard heard, Overlap overlap, Media media) {
        long length = overlap.before() + heard.length() + overlap.after();
        List<Ramp> ramps = new ArrayList<>();
        boolean fromStart = media.loop() == 0 && !heard.source().loops() && media.start() <= 0;
        long whole = heard.joins().bed() ? 2 * length : length;
        long in = length(heard.slice().treatment().fadeIn(), fromStart, heard.joins().in(), whole);
        if (overlap.crossesIn()) {
            ramps.add(new Ramp(0, overlap.before() + overlap.in(), overlap.shapeIn()));
        } else if (in > 0) {
            ramps.add(new Ramp(0, in, heard.joins().bed()));
        }
        long end = media.start() + heard.length();
        boolean toEnd =
                heard.joins().goesOn()
                        || (!heard.source().loops() && end >= media.samples() - END_SLACK);
        long out = length(heard.slice().treatment().fadeOut(), toEnd, heard.joins().out(), whole);
        if (overlap.crossesOut()) {
            long fade = overlap.out() + overlap.after();
            ramps.add(new Ramp(length, length - fade, overlap.shapeOut()));
        } else if (out > 0) {
            ramps.add(new Ramp(length, length - out, heard.joins().bed()));
        }
        if (heard.joins().end() > 0) {
            long silent = media.samples() - media.start() + overlap.before();
            ramps.add(new Ramp(silent, silent - heard.joins().end(), false));
        }
        List<LevelKey> volume = keys(heard, Property.VOLUME, overlap.before());
        List<LevelKey> pan = keys(heard, Property.PAN, overlap.before());
        return new ClipShape(ramps, volume, pan, heard.joins().goesOn());
    }

    /// A fade of the user's, at least as long as what a cut needs.
    private static long length(MediaTime asked, boolean natural, long join, long clipLength) {
        long needed = natural ? 0 : Math.min(join, clipLength / 2);
        return Math.max(Heard.samples(asked), needed);
    }

    private static List<LevelKey> keys(Heard heard, Property property, long before) {
        Curve curve = heard.slice().treatment().curves().get(property);
        if (curve == null || curve.isConstant()) {
            return List.of();
        }
        Speed speed = heard.slice().treatment().speed();
        double ticks =
                (double) SampleRate.HZ_48000.ticksPerSample()
                        * speed.numerator()
                        / speed.denominator();
        return curve.keys().stream()
                .map(key ->
                        new LevelKey(
                                key.at().minus(heard.slice().sourceStart()).ticks() / ticks
                                        + before,
                                Math.clamp(key.value(), property.least(), property.most()),
                                key.ease()))
                .toList();
    }

    private static double constant(Heard heard, Property property) {
        Curve curve = heard.slice().treatment().curves().get(property);
        return curve == null || !curve.isConstant()
                ? property.usual()
                : Math.clamp(curve.keys().getFirst().value(), property.least(), property.most());
    }

    /// What of it the scene hears, round by round of a loop.
    private void place(Heard heard, Span whole, ClipShape shape, List<MixClip> clips) {
        long from = Math.max(0, -whole.at());
        long to = Math.min(whole.length(), sceneLength - whole.at());
        Media media = whole.media();
        while (from < to) {
            long source = whole.start() + from;
            long until = to;
            if (media.loop() > 0) {
                source = Math.floorMod(source, media.loop());
                until = Math.min(to, from + media.loop() - source);
            }
            long length = until - from;
            clips.add(
                    new MixClip(
                            heard.stem(),
                            media.artifact().file(),
                            source,
                            whole.at() + from,
                            length,
                            heard.gainDb() + constant(heard, Property.VOLUME),
                            constant(heard, Property.PAN),
                            0,
                            0,
                            part(shape, from, length, until == to)));
            from = until;
        }
    }

    private static ClipShape part(ClipShape shape, long from, long length, boolean last) {
        ClipShape part = shape.shiftedBy(-from);
        List<Ramp> heard = part.ramps().stream().filter(ramp -> !ramp.isFullIn(0, length)).toList();
        return new ClipShape(heard, part.volume(), part.pan(), last && part.goesOn());
    }
}
