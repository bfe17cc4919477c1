package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import studio.longplay.engine.time.MediaTime;

import java.util.Map;

class HitTestTest {
    private final Tracks tracks = Tracks.of(States.of(States.PLAY).state());
    private final TrackRows rows =
            TrackRows.of(tracks.tracks().stream().map(Track::id).toList(), Map.of(), 0, 400);
    private final Viewport all = Viewport.EMPTY.of(1200, tracks.duration().ticks()).fitted();

    private HitTest test(Viewport view, TrackRows placed) {
        return new HitTest(tracks, view, placed, Header.RULER, Header.HEIGHT);
    }

    private static double middle(TrackRows rows, Track track, Clip clip) {
        TrackRows.Row row = rows.of(track.id()).orElseThrow();
        ClipBox box = ClipBox.of(clip, row.height());
        return Header.HEIGHT + row.top() - rows.scroll() + box.top() + box.height() / 2.0;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 2.5, 8, 40})
    void everyClipIsMetInItsMiddle(double zoom) {
        for (Track track : tracks.tracks()) {
            for (Clip clip : track.clips()) {
                long centre = (clip.start() + clip.end()) / 2;
                Viewport view = all.zoomedAround(0, zoom).withTimeAt(centre, 600);
                Spot spot = test(view, rows).at(view.x(centre), middle(rows, track, clip));
                assertThat(spot)
                        .isInstanceOfSatisfying(
                                Spot.OnClip.class, met -> assertThat(met.clip()).isEqualTo(clip));
            }
        }
    }

    @Test
    void scrolledTracksAreMetWhereTheyAreSeen() {
        TrackRows low =
                TrackRows.of(tracks.tracks().stream().map(Track::id).toList(), Map.of(), 60, 120);
        Track track = tracks.track(TrackKind.DIALOGUE).orElseThrow();
        Clip clip = track.clips().getFirst();
        Spot spot = test(all, low).at(all.x(clip.start()) + 3.0, middle(low, track, clip));
        assertThat(spot).isInstanceOf(Spot.OnClip.class);
    }

    @Test
    void theRulerTheSceneNamesAndTheEmptyPlacesAreToldApart() {
        assertThat(test(all, rows).at(400, 5)).isEqualTo(new Spot.OnRuler(all.frameAt(400)));
        assertThat(test(all, rows).at(all.x(tracks.scenes().get(1).start()) + 9.0, 35))
                .isInstanceOfSatisfying(
                        Spot.OnScene.class,
                        met -> assertThat(met.scene()).isEqualTo(tracks.scenes().get(1)));
        double dialogue = Header.HEIGHT + rows.of(TrackKind.DIALOGUE).orElseThrow().top() + 20.0;
        assertThat(test(all, rows).at(all.x(0) + 2.0, dialogue)).isInstanceOf(Spot.OnNothing.class);
        assertThat(test(all, rows).at(400, 390)).isInstanceOf(Spot.OnNothing.class);
    }

    @Test
    void aClipThinnerThanAPixelCanStillBeMet() {
        Viewport far = Viewport.EMPTY.of(40, tracks.duration().ticks()).fitted();
        Track track = tracks.track(TrackKind.DIALOGUE).orElseThrow();
        Clip last = track.clips().getLast();
        assertThat(test(far, rows).at(far.x(last.start()), middle(rows, track, last)))
                .isInstanceOf(Spot.OnClip.class);
    }

    @Test
    void aTimeBehindTheEndIsTheEnd() {
        assertThat(test(all, rows).at(99_999, 5).time())
                .isEqualTo(new MediaTime(tracks.duration().ticks()));
    }
}
