package studio.longplay.engine.edit.arrange;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.time.TimeRange;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// Edits as a user in a hurry does them: any of them, anywhere, by any amount.
final class RandomCuts {
    private final SplittableRandom random;
    private Clipping clipboard = new Clipping(List.of(), Optional.empty());

    /// What was done, and what came of it.
    record Cut(String name, Arrangement after) {}

    RandomCuts(long seed) {
        random = new SplittableRandom(seed);
    }

    Cut next(Desk desk) {
        return switch (random.nextInt(4)) {
            case 0 -> ends(desk);
            case 1 -> cuts(desk);
            case 2 -> places(desk);
            default -> looks(desk);
        };
    }

    private Cut ends(Desk desk) {
        ClipRef clip = clip(desk);
        return switch (random.nextInt(5)) {
            case 0 -> new Cut("trim", Trims.trim(desk, clip, some(), some()));
            case 1 -> new Cut("ripple trim", Trims.rippleTrim(desk, clip, some(), some()));
            case 2 -> new Cut("roll", Trims.roll(desk, clip, some()));
            case 3 -> new Cut("slip", Trims.slip(desk, clip, some()));
            default -> new Cut("slide", Trims.slide(desk, clip, some()));
        };
    }

    private Cut cuts(Desk desk) {
        MediaTime at = time(desk);
        return switch (random.nextInt(7)) {
            case 0 -> new Cut("slice", slice(desk));
            case 1 -> new Cut("slice all", Cuts.sliceAll(desk, at));
            case 2 -> new Cut("lift", Cuts.lift(desk, few(desk)));
            case 3 -> new Cut("extract", Cuts.extract(desk, few(desk)));
            case 4 -> new Cut("lift range", Cuts.liftRange(desk, range(desk)));
            case 5 -> new Cut("extract range", Cuts.extractRange(desk, range(desk)));
            default -> new Cut("close gap", Cuts.closeGap(desk, row(desk).track(), at));
        };
    }

    private Arrangement slice(Desk desk) {
        Optional<Strip> strip = desk.board().strip(clip(desk));
        return strip.map(it -> Cuts.slice(desk, Set.of(it.ref()), inside(it)))
                .orElse(desk.arrangement());
    }

    private Cut places(Desk desk) {
        MediaTime at = time(desk);
        Incoming incoming = incoming();
        String track = track(desk);
        return switch (random.nextInt(10)) {
            case 0 -> new Cut("insert", Places.insert(desk, incoming, at, track));
            case 1 -> new Cut("overwrite", Places.overwrite(desk, incoming, at, track));
            case 2 -> new Cut("append", Places.append(desk, incoming, track));
            case 3 -> new Cut("fill", Places.fill(desk, incoming, range(desk), track));
            case 4 -> new Cut("three point", threePoint(desk, incoming, track));
            case 5 -> new Cut("duplicate", Places.duplicate(desk, few(desk)));
            case 6 -> {
                clipboard = Places.copy(desk, few(desk));
                yield new Cut("paste", Places.paste(desk, clipboard, at, Optional.empty()));
            }
            case 7 ->
                    new Cut(
                            "paste insert",
                            Places.pasteInsert(desk, clipboard, at, Optional.empty()));
            default ->
                    new Cut(
                            "move",
                            Places.move(
                                    desk,
                                    few(desk),
                                    some(),
                                    random.nextInt(3) - 1,
                                    random.nextBoolean()));
        };
    }

    private Arrangement threePoint(Desk desk, Incoming incoming, String track) {
        TimeRange range = range(desk);
        Optional<MediaTime> in =
                random.nextBoolean() ? Optional.of(range.start()) : Optional.empty();
        return Places.threePoint(
                desk,
                incoming,
                new Marked(in, Optional.of(range.end())),
                track,
                random.nextBoolean());
    }

    private Cut looks(Desk desk) {
        Set<ClipRef> clips = few(desk);
        ClipRef clip = clip(desk);
        return switch (random.nextInt(13)) {
            case 0 -> new Cut("fades", Treats.fades(desk, clip, some(), some()));
            case 1 -> new Cut("crossing", Treats.crossing(desk, clip, crossing()));
            case 2 -> new Cut("speed", Treats.speed(desk, clips, speed(), random.nextBoolean()));
            case 3 -> new Cut("freeze", freeze(desk));
            case 4 -> new Cut("value", Treats.value(desk, clips, property(), 99, key()));
            case 5 -> new Cut("no value", Treats.curve(desk, clips, property(), Optional.empty()));
            case 6 ->
                    new Cut(
                            "paste attributes",
                            Treats.pasteAttributes(
                                    desk,
                                    clipboard,
                                    clips,
                                    new Attributes(
                                            EnumSet.allOf(Property.class),
                                            true,
                                            random.nextBoolean())));
            case 7 -> new Cut("disable", Treats.disable(desk, clips, random.nextBoolean()));
            case 8 -> new Cut("reset", Treats.reset(desk, clips));
            case 9 -> new Cut("group", Binds.group(desk, clips));
            case 10 -> new Cut("ungroup", Binds.ungroup(desk, clips));
            case 11 -> new Cut("mark", Marks.add(desk, "m", Marker.Colour.RED, time(desk), ZERO));
            default -> new Cut("add track", addTrack(desk));
        };
    }

    private Arrangement addTrack(Desk desk) {
        return desk.arrangement().tracks().size() < 8
                ? UserTracks.add(desk, UserTrack.Kind.AUDIO, "")
                : desk.arrangement();
    }

    private Arrangement freeze(Desk desk) {
        Optional<Strip> strip = desk.board().strip(clip(desk));
        return strip.map(it ->
                        Treats.freeze(desk, it.ref(), inside(it), Cutting.frames(1 + count(60))))
                .orElse(desk.arrangement());
    }

    private Optional<MediaTime> key() {
        return random.nextBoolean()
                ? Optional.of(MediaTime.ofMillis(count(9000)))
                : Optional.empty();
    }

    private Property property() {
        return Property.values()[count(Property.values().length)];
    }

    private Speed speed() {
        return new Speed(1 + count(4), 1 + count(3));
    }

    private Optional<Crossing> crossing() {
        return random.nextInt(3) == 0
                ? Optional.empty()
                : Optional.of(
                        Crossing.centred(Crossing.Kind.DISSOLVE, Cutting.frames(2 * count(20))));
    }

    private Incoming incoming() {
        int in = count(10);
        int out = in + 1 + count(8);
        return switch (random.nextInt(3)) {
            case 0 -> Cutting.sound(in, out);
            case 1 -> Cutting.film(in, out);
            default -> Cutting.filmWithSound(in, out);
        };
    }

    private String track(Desk desk) {
        List<UserTrack> tracks = desk.arrangement().tracks();
        return tracks.get(count(tracks.size())).id();
    }

    /// Up to six seconds, in milliseconds, so mostly beside frames.
    private MediaTime some() {
        return MediaTime.ofMillis(count(12_000) - 6000);
    }

    private MediaTime time(Desk desk) {
        return MediaTime.ofMillis(count((int) desk.board().duration().toMillisFloor()));
    }

    private TimeRange range(Desk desk) {
        return new TimeRange(time(desk), MediaTime.ofMillis(40 + count(5000)));
    }

    private MediaTime inside(Strip strip) {
        return strip.start()
                .plus(MediaTime.ofMillis(count((int) strip.range().duration().toMillisFloor())));
    }

    private Board.Row row(Desk desk) {
        return desk.board().rows().get(count(desk.board().rows().size()));
    }

    private ClipRef clip(Desk desk) {
        List<ClipRef> all = clips(desk);
        return all.get(count(all.size()));
    }

    private Set<ClipRef> few(Desk desk) {
        Set<ClipRef> few = new HashSet<>();
        for (int left = 1 + count(3); left > 0; left--) {
            few.add(clip(desk));
        }
        return few;
    }

    private static List<ClipRef> clips(Desk desk) {
        List<ClipRef> all = new ArrayList<>();
        desk.board().rows().forEach(row -> row.strips().forEach(strip -> all.add(strip.ref())));
        all.add(new ClipRef.OfUser("nobody"));
        return all;
    }

    private int count(int below) {
        return random.nextInt(Math.max(1, below));
    }
}
