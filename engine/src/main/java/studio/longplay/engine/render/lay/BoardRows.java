package studio.longplay.engine.render.lay;

import studio.longplay.engine.project.arrange.Arrangement;
import studio.longplay.engine.project.arrange.Board;
import studio.longplay.engine.project.arrange.ClipEdit;
import studio.longplay.engine.project.arrange.ClipRef;
import studio.longplay.engine.project.arrange.Strip;
import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserTrack;
import studio.longplay.engine.render.lay.SceneClips.Clip;
import studio.longplay.engine.script.Speaker;
import studio.longplay.engine.time.MediaTime;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// Gathers the strips of a board by track. Used once.
final class BoardRows {
    private static final Comparator<Strip> BY_START = Comparator.comparing(Strip::start);

    private final List<Strip> cards = new ArrayList<>();
    private final List<Strip> pictures = new ArrayList<>();
    private final Map<Speaker, List<Strip>> dialogue = new LinkedHashMap<>();
    private final List<Strip> music = new ArrayList<>();
    private final List<Strip> effects = new ArrayList<>();

    /// Where a scene stands.
    ///
    /// @param number from 0
    record At(SceneLayout layout, int number, MediaTime start) {}

    void add(Clip clip, At scene, ClipEdit edit) {
        List<Strip> row =
                switch (clip.placed()) {
                    case Placed.PlacedCard _ -> cards;
                    case Placed.PlacedPicture _, Placed.PlacedScenery _ -> pictures;
                    case Placed.PlacedLine line ->
                            dialogue.computeIfAbsent(line.line().speaker(), _ -> new ArrayList<>());
                    case Placed.PlacedMusic _ -> music;
                    case Placed.PlacedSound _, Placed.PlacedUser _ -> effects;
                };
        for (Conform.Standing standing : clip.standings()) {
            standing.slice()
                    .ifPresent(slice -> row.add(strip(clip, scene, edit, standing.piece(), slice)));
        }
    }

    private static Strip strip(Clip clip, At scene, ClipEdit edit, int piece, Slice slice) {
        return new Strip(
                new ClipRef.OfScript(clip.key(), piece),
                track(clip, 0),
                ClipNames.of(clip.placed(), scene.layout(), scene.number()),
                slice.range().shiftedBy(scene.start()),
                slice.sourceStart(),
                clip.natural().available(),
                clip.natural().range().duration(),
                slice.treatment(),
                scene.number(),
                "",
                edit.group(),
                false);
    }

    private static TrackRef track(Clip clip, int lane) {
        return switch (clip.placed()) {
            case Placed.PlacedCard _ -> new TrackRef.Cards();
            case Placed.PlacedPicture _, Placed.PlacedScenery _ -> new TrackRef.Pictures();
            case Placed.PlacedLine line -> new TrackRef.Dialogue(line.line().speaker().key(), lane);
            case Placed.PlacedMusic _ -> new TrackRef.Music();
            case Placed.PlacedSound _, Placed.PlacedUser _ -> new TrackRef.Effects(lane);
        };
    }

    /// All rows from the top of the window down.
    ///
    /// @param own the user's strips, by track
    List<Board.Row> all(Arrangement arrangement, Map<String, List<Strip>> own) {
        List<Board.Row> rows = new ArrayList<>();
        own(arrangement, UserTrack.Kind.VIDEO, own, rows);
        rows.add(row(new TrackRef.Cards(), "Titles", cards));
        rows.add(row(new TrackRef.Pictures(), "Pictures", pictures));
        dialogue.forEach((speaker, strips) ->
                rows.addAll(
                        lanes(
                                strips,
                                speaker.name(),
                                lane -> new TrackRef.Dialogue(speaker.key(), lane))));
        rows.add(row(new TrackRef.Music(), "Music", music));
        rows.addAll(lanes(effects, "Effects", TrackRef.Effects::new));
        own(arrangement, UserTrack.Kind.AUDIO, own, rows);
        return rows;
    }

    /// The user's tracks of a kind, the topmost first.
    private static void own(
            Arrangement arrangement,
            UserTrack.Kind kind,
            Map<String, List<Strip>> own,
            List<Board.Row> rows) {
        for (UserTrack track : arrangement.tracks().reversed()) {
            if (track.kind() == kind) {
                rows.add(
                        new Board.Row(
                                new TrackRef.OfUser(track.id()),
                                track.name(),
                                track.locked(),
                                track.off(),
                                own.getOrDefault(track.id(), List.of())));
            }
        }
    }

    private static Board.Row row(TrackRef track, String name, List<Strip> strips) {
        strips.sort(BY_START);
        return new Board.Row(track, name, false, false, strips);
    }

    /// Each strip goes on the first lane that is free when it begins; there is one lane at least.
    private static List<Board.Row> lanes(
            List<Strip> strips, String name, IntFunction<TrackRef> track) {
        strips.sort(BY_START);
        List<List<Strip>> lanes = new ArrayList<>();
        lanes.add(new ArrayList<>());
        for (Strip strip : strips) {
            int lane = 0;
            while (lane < lanes.size() && isBusy(lanes.get(lane), strip.start())) {
                lane++;
            }
            if (lane == lanes.size()) {
                lanes.add(new ArrayList<>());
            }
            lanes.get(lane).add(lane == 0 ? strip : onTrack(strip, track.apply(lane)));
        }
        List<Board.Row> rows = new ArrayList<>();
        for (int lane = 0; lane < lanes.size(); lane++) {
            String shown = lane == 0 ? name : name + " " + (lane + 1);
            rows.add(new Board.Row(track.apply(lane), shown, false, false, lanes.get(lane)));
        }
        return rows;
    }

    private static boolean isBusy(List<Strip> lane, MediaTime at) {
        return !lane.isEmpty() && lane.getLast().end().isAfter(at);
    }

    private static Strip onTrack(Strip strip, TrackRef track) {
        return new Strip(
                strip.ref(),
                track,
                strip.name(),
                strip.range(),
                strip.sourceStart(),
                strip.available(),
                strip.naturalLength(),
                strip.treatment(),
                strip.scene(),
                strip.link(),
                strip.group(),
                strip.locked());
    }
}
