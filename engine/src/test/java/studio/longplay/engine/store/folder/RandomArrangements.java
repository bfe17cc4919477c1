package studio.longplay.engine.store.folder;

import studio.longplay.engine.project.arrange.Anchor;
import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.BinItem;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipKey;
import studio.longplay.engine.project.arrange.ClipRole;
import studio.longplay.engine.project.arrange.ClipSource;
import studio.longplay.engine.project.arrange.Edge;
import studio.longplay.engine.project.arrange.Piece;
import studio.longplay.engine.project.arrange.UserClip;
import studio.longplay.engine.project.arrange.UserMarker;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.script.ElementId;
import studio.longplay.engine.script.Scene;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptPart;
import studio.longplay.engine.time.MediaTime;
import studio.longplay.engine.timeline.Crossing;
import studio.longplay.engine.timeline.Curve;
import studio.longplay.engine.timeline.Ease;
import studio.longplay.engine.timeline.Key;
import studio.longplay.engine.timeline.Marker;
import studio.longplay.engine.timeline.Property;
import studio.longplay.engine.timeline.Speed;
import studio.longplay.engine.timeline.Treatment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/// Changes an arrangement by anything that can be in one, at random.
///
/// @param ids of the elements of its script
record RandomArrangements(Random random, List<ElementId> ids) {
    private static final int NAMES = 12;
    private static final int KINDS = 8;

    static RandomArrangements of(Random random, Script script) {
        List<ElementId> ids = new ArrayList<>();
        for (Scene scene : script.scenes()) {
            ids.add(scene.id());
            scene.parts().stream().map(ScriptPart::id).forEach(ids::add);
        }
        return new RandomArrangements(random, ids);
    }

    /// One thing in it made, changed or taken out; perhaps nothing, where there is nothing.
    Arrangement changed(Arrangement now) {
        return switch (random.nextInt(KINDS)) {
            case 0, 1, 2 -> now.with(new ClipKey(element(), pick(ClipRole.values())), clipEdit());
            case 3 -> now.with(userClip());
            case 4 -> now.withUserClips(withoutOne(now.userClips()));
            case 5 -> now.withTracks(tracks());
            case 6 ->
                    random.nextInt(3) == 0
                            ? now.withMarkers(withoutOne(now.markers()))
                            : now.with(marker());
            default ->
                    random.nextInt(3) == 0
                            ? now.withBin(withoutOne(now.bin()))
                            : now.with(binItem());
        };
    }

    private ClipEdit clipEdit() {
        if (random.nextInt(5) == 0) {
            return ClipEdit.NONE;
        }
        List<Piece> pieces = new ArrayList<>();
        for (int count = random.nextInt(4); count > 0; count--) {
            pieces.add(new Piece(edge(), edge(), time(-5000, 5000), treatment()));
        }
        return new ClipEdit(pieces, time(-900, 900), time(-900, 900), name("group"));
    }

    private Edge edge() {
        return new Edge(time(-2000, 2000), random.nextBoolean());
    }

    private Treatment treatment() {
        if (random.nextInt(3) == 0) {
            return Treatment.NONE;
        }
        Treatment made =
                new Treatment(
                        time(0, 700),
                        time(0, 700),
                        new Speed(random.nextInt(300), 3 + random.nextInt(100)),
                        Map.of(),
                        crossing(),
                        random.nextInt(6) == 0);
        for (int count = random.nextInt(3); count > 0; count--) {
            made = made.withCurve(pick(Property.values()), curve());
        }
        return made;
    }

    private Optional<Crossing> crossing() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(
                        new Crossing(
                                pick(Crossing.Kind.values()),
                                pick(Crossing.Direction.values()),
                                time(0, 900),
                                time(0, 900),
                                pick(Crossing.Fade.values())));
    }

    private Curve curve() {
        Curve made = Curve.constant(random.nextGaussian());
        for (int count = random.nextInt(4); count > 0; count--) {
            made = made.with(new Key(time(0, 9000), random.nextDouble(), pick(Ease.values())));
        }
        return made;
    }

    private UserClip userClip() {
        ClipSource source =
                switch (random.nextInt(3)) {
                    case 0 -> new ClipSource.OfMedia(name("media"));
                    case 1 -> new ClipSource.OfTitle("“" + name("title") + "”\n\\", name("under"));
                    default -> new ClipSource.OfColour(random.nextInt(1 << 24));
                };
        MediaTime in = time(0, 4000);
        return new UserClip(
                name("clip"),
                name("track"),
                name("name"),
                source,
                anchor(),
                in,
                in.plus(time(1, 9000)),
                treatment(),
                name("link"),
                name("group"));
    }

    private Anchor anchor() {
        return random.nextInt(4) == 0
                ? Anchor.ofProgramme(time(0, 90_000))
                : new Anchor(element(), time(-900, 9000), element(), time(0, 90_000));
    }

    private List<UserTrack> tracks() {
        List<UserTrack> made = new ArrayList<>();
        for (int track = random.nextInt(4); track > 0; track--) {
            made.add(
                    new UserTrack(
                            "track" + track,
                            pick(UserTrack.Kind.values()),
                            name("track"),
                            random.nextBoolean(),
                            random.nextBoolean()));
        }
        return made;
    }

    private UserMarker marker() {
        return new UserMarker(
                name("marker"),
                name("name"),
                pick(Marker.Colour.values()),
                anchor(),
                time(0, 2000));
    }

    private BinItem binItem() {
        return new BinItem(
                name("media"),
                name("file"),
                "/media/" + name("file"),
                pick(BinItem.Kind.values()),
                name("folder") + "/" + name("folder"),
                List.of(name("tag"), name("tag")),
                time(0, 90_000),
                random.nextInt(4000),
                random.nextInt(4000),
                random.nextBoolean() ? "" : "30000/1001",
                random.nextInt(3),
                random.nextLong(1L << 40));
    }

    private <V> Map<String, V> withoutOne(Map<String, V> all) {
        Map<String, V> fewer = new TreeMap<>(all);
        if (!fewer.isEmpty()) {
            fewer.remove(pick(fewer.keySet().toArray(String[]::new)));
        }
        return fewer;
    }

    /// Few names, so that most things meet one that is there.
    private String name(String kind) {
        int number = random.nextInt(NAMES);
        return number == 0 && !kind.equals("clip") ? "" : kind + number;
    }

    private ElementId element() {
        return ids.get(random.nextInt(ids.size()));
    }

    private MediaTime time(int fromMillis, int toMillis) {
        return MediaTime.ofMillis(fromMillis + random.nextInt(toMillis - fromMillis + 1))
                .plus(new MediaTime(random.nextInt(9)));
    }

    private <T> T pick(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
