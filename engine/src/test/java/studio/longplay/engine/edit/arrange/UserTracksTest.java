package studio.longplay.engine.edit.arrange;

import static org.assertj.core.api.Assertions.assertThat;

import static studio.longplay.engine.edit.arrange.Cutting.ZERO;

import org.junit.jupiter.api.Test;

import studio.longplay.engine.project.arrange.TrackRef;
import studio.longplay.engine.project.arrange.UserTrack;

import java.util.List;

class UserTracksTest {
    private static List<String> names(Cutting cutting) {
        return cutting.arrangement().tracks().stream().map(UserTrack::name).toList();
    }

    @Test
    void aTrackIsAddedOverThoseOfItsKind() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> UserTracks.add(desk, UserTrack.Kind.VIDEO, ""));
        cutting.with(desk -> UserTracks.add(desk, UserTrack.Kind.AUDIO, "Atmosphere"));
        assertThat(names(cutting)).containsExactly("v1", "v2", "a1", "a2", "Video 3", "Atmosphere");
        assertThat(cutting.board().rows().getFirst().name()).isEqualTo("Video 3");
        assertThat(cutting.arrangement().tracks())
                .extracting(UserTrack::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void aTrackGoesWithAllThatIsOnIt() {
        Cutting cutting = Cutting.sounding();
        cutting.with(desk -> UserTracks.remove(desk, "v1"));
        assertThat(names(cutting)).containsExactly("v2", "a1", "a2");
        assertThat(cutting.arrangement().userClips()).hasSize(3);
        assertThat(cutting.own("a1")).hasSize(3);
    }

    @Test
    void aTrackMovesAmongThoseOfItsKind() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> UserTracks.move(desk, "v1", 1));
        assertThat(names(cutting)).containsExactly("v2", "v1", "a1", "a2");
        cutting.with(desk -> UserTracks.move(desk, "a2", -1));
        assertThat(names(cutting)).containsExactly("v2", "v1", "a2", "a1");
        assertThat(UserTracks.move(cutting.desk(), "v1", 1)).isEqualTo(cutting.arrangement());
        assertThat(UserTracks.move(cutting.desk(), "none", 1)).isEqualTo(cutting.arrangement());
    }

    @Test
    void aTrackIsRenamedSwitchedOffAndLocked() {
        Cutting cutting = Cutting.three();
        cutting.with(desk -> UserTracks.rename(desk, "v1", " Inserts "));
        cutting.with(desk -> UserTracks.off(desk, "v1", true));
        cutting.with(desk -> UserTracks.lock(desk, "v1", true));
        assertThat(cutting.arrangement().track("v1"))
                .contains(new UserTrack("v1", UserTrack.Kind.VIDEO, "Inserts", true, true));
        assertThat(cutting.board().row(new TrackRef.OfUser("v1")).orElseThrow().locked()).isTrue();
        assertThat(cutting.own("v1")).allMatch(strip -> strip.locked());
        assertThat(UserTracks.rename(cutting.desk(), "v1", " ")).isEqualTo(cutting.arrangement());
        cutting.with(desk -> UserTracks.lock(desk, "v1", false));
        cutting.with(desk -> UserTracks.off(desk, "v1", false));
        cutting.with(desk -> Places.append(desk, Cutting.film(0, 1), "v1"));
        assertThat(cutting.own("v1")).hasSize(4);
    }

    @Test
    void theSoundOfAFilmComesOnTheTrackAsHighAsItsPictures() {
        Cutting cutting = Cutting.usual();
        cutting.with(desk -> Places.overwrite(desk, Cutting.filmWithSound(0, 2), ZERO, "v2"));
        assertThat(cutting.drawn("a2")).isEqualTo("0..60@0");
        cutting.with(desk -> Places.overwrite(desk, Cutting.filmWithSound(0, 1), ZERO, "v2"));
        // There is sound already.
        assertThat(cutting.drawn("a1")).isEqualTo("0..30@0");
        assertThat(cutting.drawn("a2")).isEqualTo("0..30@0 30..60@30");
        cutting.locked("a2").locked("a1");
        cutting.with(desk -> Places.overwrite(desk, Cutting.filmWithSound(0, 1), ZERO, "v1"));
        assertThat(names(cutting)).containsExactly("v1", "v2", "a1", "a2", "Audio 3");
    }
}
