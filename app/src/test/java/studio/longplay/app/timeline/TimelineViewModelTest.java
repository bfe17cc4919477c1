package studio.longplay.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.app.session.Transport;
import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.mix.Stem;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class TimelineViewModelTest {
    @TempDir Path folder;
    private OpenSession open;
    private Transport transport;
    private TimelineViewModel model;

    @BeforeEach
    void open() throws StudioFault {
        open = new OpenSession(folder, Runnable::run);
        transport = open.session.transport();
        model = model(Optional.empty());
        model.resize(1000, 300);
        open.publish(States.of(States.PLAY).state());
    }

    @AfterEach
    void close() throws StudioFault {
        model.close();
        open.close();
    }

    private TimelineViewModel model(Optional<String> memory) {
        return new TimelineViewModel(open.session, memory, Runnable::run, Runnable::run);
    }

    private List<Clip> lines() {
        return model.tracks().track(TrackKind.DIALOGUE).orElseThrow().clips();
    }

    @Test
    void aStateIsLaidOutAndShownWhole() {
        assertThat(lines()).hasSize(9);
        assertThat(model.viewport().isFitted()).isTrue();
        assertThat(model.rows().rows()).hasSize(8);
    }

    @Test
    void selectingAClipSelectsItsElementAndTheOtherWayRound() {
        model.select(lines().get(2));
        assertThat(open.session.selection().element())
                .contains(lines().get(2).element().orElseThrow());
        open.session.selection().select(lines().get(5).element().orElseThrow());
        assertThat(model.selectedClip()).contains(lines().get(5));
    }

    @Test
    void theSelectionStaysWhenTheProgrammeIsLaidOutAnew() {
        model.select(lines().get(3));
        open.publish(States.of(States.PLAY.replace("For ninety years", "For long")).state());
        assertThat(model.selectedClip()).contains(lines().get(3));
        assertThat(model.selectedClip().orElseThrow().label()).isEqualTo("TAM");
    }

    @Test
    void arrowsGoAlongATrackAndAcrossTracks() {
        model.select(lines().get(0));
        model.picking().walkAlong(1);
        assertThat(model.selectedClip()).contains(lines().get(1));
        model.picking().walkAlong(-5);
        assertThat(model.selectedClip()).contains(lines().get(0));
        model.picking().walkAcross(1);
        assertThat(model.selectedClip().orElseThrow().kind()).isEqualTo(ClipKind.CROWD);
        model.picking().walkAcross(-1);
        model.picking().walkAcross(-1);
        assertThat(model.selectedClip().orElseThrow().kind()).isEqualTo(ClipKind.CAPTION);
    }

    @Test
    void withoutASelectionTheFirstArrowTakesWhatIsAtThePlayhead() {
        transport.seek(lines().get(4).range().start());
        model.picking().walkAlong(1);
        assertThat(model.selectedClip()).contains(lines().get(4));
    }

    @Test
    void aClipIsPlayedFromItsStartToItsEnd() {
        model.play(lines().get(1));
        assertThat(open.deck.isPlaying()).isTrue();
        assertThat(open.deck.position).isEqualTo(lines().get(1).range().start());
        assertThat(open.deck.stop).contains(lines().get(1).range().end());
    }

    @Test
    void scrubbingSnapsToCutsUnlessToldNotTo() {
        MediaTime cut = lines().get(2).range().start();
        double near = model.viewport().x(cut) + 4.0;
        model.seekAt(near);
        assertThat(transport.position()).isEqualTo(cut);
        model.snapProperty().set(false);
        model.seekAt(near);
        assertThat(transport.position()).isEqualTo(model.viewport().frameAt(near));
    }

    @Test
    void scrubbingIsSilentAndPlayingGoesOnAfterIt() {
        transport.play();
        model.beginScrub(300);
        assertThat(open.deck.isPlaying()).isFalse();
        model.seekAt(400);
        assertThat(open.deck.isPlaying()).isFalse();
        model.endScrub();
        assertThat(open.deck.isPlaying()).isTrue();
    }

    @Test
    void cutsAreJumpedTo() {
        transport.seek(lines().get(0).range().start());
        model.nextCut();
        assertThat(transport.position()).isEqualTo(lines().get(0).range().end());
        model.previousCut();
        assertThat(transport.position()).isEqualTo(lines().get(0).range().start());
    }

    @Test
    void theViewFollowsWhilePlayingUntilTheUserScrolls() {
        model.camera().zoomAround(0, 8);
        transport.play();
        open.deck.position = MediaTime.ofSeconds(20);
        transport.pulse();
        assertThat(model.viewport().shows(MediaTime.ofSeconds(20).ticks())).isTrue();
        model.camera().scrollBy(-5000);
        Viewport there = model.viewport();
        open.deck.position = MediaTime.ofSeconds(30);
        transport.pulse();
        assertThat(model.viewport()).isEqualTo(there);
        transport.pause();
        transport.play();
        open.deck.position = MediaTime.ofSeconds(31);
        transport.pulse();
        assertThat(model.viewport().shows(MediaTime.ofSeconds(31).ticks())).isTrue();
    }

    @Test
    void mutedAndSoloedStemsReachTheDeck() {
        assertThat(open.deck.heard).containsExactlyInAnyOrder(Stem.values());
        model.mute(Stem.MUSIC, true);
        assertThat(open.deck.heard).doesNotContain(Stem.MUSIC).hasSize(3);
        model.solo(Stem.DIALOGUE, true);
        assertThat(open.deck.heard).containsExactly(Stem.DIALOGUE);
    }

    @Test
    void theLookIsRestored() {
        model.camera().zoomAround(500, 6);
        model.camera().scrollBy(120);
        model.camera().setHeight(TrackId.of(TrackKind.MUSIC), 77);
        model.mute(Stem.EFFECTS, true);
        model.snapProperty().set(false);
        model.camera().follow(Follow.Mode.CENTRE);
        assertThat(model.lookProperty().get()).isEqualTo(TimelineLook.USUAL);
        model.rest();
        String json = model.lookProperty().get().json();
        try (TimelineViewModel again = model(Optional.of(json))) {
            again.resize(1000, 300);
            assertThat(again.viewport()).isEqualTo(model.viewport());
            assertThat(again.rows()).isEqualTo(model.rows());
            assertThat(again.snapProperty().get()).isFalse();
            assertThat(again.camera().followProperty().get().mode()).isEqualTo(Follow.Mode.CENTRE);
            assertThat(again.hearingProperty().get().muted()).containsExactly(Stem.EFFECTS);
        }
    }

    @Test
    void aClosedModelHearsNothingMore() {
        model.close();
        Tracks before = model.tracks();
        open.publish(States.of("INT. ROOM\n\nANNA\nOne more thing.\n").state());
        assertThat(model.tracks()).isSameAs(before);
    }

    @Test
    void zoomingToTheSelectionShowsTheClipLarge() {
        Clip clip = lines().get(4);
        model.select(clip);
        model.zoomSelection();
        Viewport view = model.viewport();
        assertThat(view.x(clip.end()) - view.x(clip.start())).isBetween(700, 1000);
    }

    @Test
    void tracksThatDoNotFitAreScrolled() {
        model.resize(1000, 120);
        model.camera().scrollTracksTo(1000);
        assertThat(model.rows().scroll()).isEqualTo(model.rows().height() - 120);
        model.resize(1000, 600);
        assertThat(model.rows().scroll()).isZero();
    }
}
