package studio.longplay.app.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QualityLadderTest {
    private static final PictureSize ROOM = new PictureSize(1920, 1080);

    private final QualityLadder ladder = new QualityLadder();

    private void seconds(int count, long missed, double paintMillis) {
        for (int i = 0; i < count; i++) {
            ladder.second(ROOM, missed, paintMillis);
        }
    }

    @Test
    void itBeginsAsFineAsTheRoom() {
        assertThat(ladder.inside(ROOM)).isEqualTo(ROOM);
    }

    @Test
    void eachSecondWithMissedFramesCostsAStep() {
        seconds(1, 5, 40);
        assertThat(ladder.inside(ROOM)).isEqualTo(new PictureSize(1280, 720));
        seconds(1, 5, 40);
        assertThat(ladder.inside(ROOM)).isEqualTo(new PictureSize(960, 540));
        seconds(5, 5, 40);
        assertThat(ladder.inside(ROOM)).isEqualTo(new PictureSize(640, 360));
    }

    @Test
    void itRecoversWhenTheFinerPictureWouldBeEasy() {
        seconds(2, 5, 40);
        seconds(3, 0, 4);
        assertThat(ladder.inside(ROOM)).isEqualTo(new PictureSize(1280, 720));
        seconds(3, 0, 6);
        assertThat(ladder.inside(ROOM)).isEqualTo(ROOM);
    }

    @Test
    void itStaysWhereTheFinerPictureWouldBeHard() {
        seconds(1, 5, 40);
        seconds(20, 0, 18);
        assertThat(ladder.inside(ROOM)).isEqualTo(new PictureSize(1280, 720));
    }

    @Test
    void theUsersChoiceIsKeptWhateverHappens() {
        ladder.choose(new Quality(540));
        seconds(3, 30, 80);
        assertThat(ladder.inside(ROOM)).isEqualTo(new PictureSize(960, 540));
        ladder.choose(Quality.FULL);
        seconds(3, 30, 80);
        assertThat(ladder.inside(ROOM)).isEqualTo(ROOM);
    }

    @Test
    void aSmallRoomIsPaintedAsItIs() {
        PictureSize small = new PictureSize(480, 270);
        seconds(1, 5, 40);
        assertThat(ladder.inside(small)).isEqualTo(small);
    }
}
