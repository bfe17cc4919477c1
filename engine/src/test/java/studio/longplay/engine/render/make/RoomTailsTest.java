package studio.longplay.engine.render.make;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.jobs.JobContext;
import studio.longplay.engine.project.desk.Desk;
import studio.longplay.engine.project.desk.Room;
import studio.longplay.engine.project.desk.Strip;
import studio.longplay.engine.project.desk.StripRef;
import studio.longplay.engine.project.voicing.Voicing;
import studio.longplay.engine.store.Artifact;
import studio.longplay.engine.store.Digest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RoomTailsTest {
    private static final String TEXT =
            """
            INT. HALL - NIGHT

            ANNA
            Where have you been all night?

            INT. GARDEN - DAY

            BEN
            The morning is bright.

            INT. CELLAR - DAY

            BEN
            Nobody comes down here.
            """;

    private static final StripRef ANNA = new StripRef.OfSpeaker("ANNA");
    private static final StripRef BEN = new StripRef.OfSpeaker("BEN");

    private static final Desk ANNA_IN_A_HALL =
            Desk.PLAIN
                    .with(ANNA, Strip.PLAIN.withReverbSendDb(-6))
                    .withRoom(new Room(4, 20, 8000, 1));

    @TempDir Path folder;

    private RoomTails tails(Staged staged, Desk desk) throws StudioFault {
        List<SceneSound.Score> scores = new ArrayList<>();
        for (int scene = 0; scene < 3; scene++) {
            scores.add(staged.score(scene, desk));
        }
        return new RoomTails(staged.stems(), scores, false);
    }

    private static List<Artifact> heard(RoomTails tails) throws StudioFault {
        List<Artifact> heard = new ArrayList<>();
        for (int scene = 0; scene < 3; scene++) {
            heard.add(tails.heard(scene, JobContext.quiet()));
        }
        return heard;
    }

    private static List<Digest> keys(List<Artifact> heard) {
        return heard.stream().map(Artifact::key).toList();
    }

    @Test
    void aRoomIsHeardInTheNextSceneAndInNoOther() throws StudioFault {
        Staged staged = new Staged(folder, TEXT, Voicing.NONE);
        List<Digest> plain = keys(heard(tails(staged, Desk.PLAIN)));
        assertThat(plain).isEqualTo(staged.addresses(Desk.PLAIN));
        List<Digest> hall = keys(heard(tails(staged, ANNA_IN_A_HALL)));
        assertThat(hall.get(0)).isNotEqualTo(plain.get(0));
        assertThat(hall.get(1)).isNotEqualTo(plain.get(1));
        long garden = staged.score(1, Desk.PLAIN).mix().lengthSamples();
        boolean reaches = garden < (long) (0.02 * 48_000 + 1.5 * 4 * 48_000);
        assertThat(hall.get(2).equals(plain.get(2))).isEqualTo(!reaches);
    }

    @Test
    void onlyWhatRingsOtherwiseIsAddedUpAnew() throws StudioFault {
        Staged staged = new Staged(folder, TEXT, Voicing.NONE);
        List<Digest> before = keys(heard(tails(staged, ANNA_IN_A_HALL)));
        Desk ben = ANNA_IN_A_HALL.with(BEN, Strip.PLAIN.withGainDb(-3));
        List<Digest> after = keys(heard(tails(staged, ben)));
        assertThat(after.get(0)).isEqualTo(before.get(0));
        assertThat(after.get(1)).isNotEqualTo(before.get(1));
        Desk louder = ANNA_IN_A_HALL.with(ANNA, Strip.PLAIN.withReverbSendDb(-3));
        List<Digest> moved = keys(heard(tails(staged, louder)));
        assertThat(moved.get(0)).isNotEqualTo(before.get(0));
        assertThat(moved.get(1)).isNotEqualTo(before.get(1));
    }

    @Test
    void theSameBytesInWhateverOrderAndWithWhateverIsThere() throws StudioFault {
        Staged first = new Staged(folder.resolve("one"), TEXT, Voicing.NONE);
        List<Artifact> inOrder = heard(tails(first, ANNA_IN_A_HALL));
        Staged second = new Staged(folder.resolve("two"), TEXT, Voicing.NONE);
        RoomTails tails = tails(second, ANNA_IN_A_HALL);
        for (int scene = 2; scene >= 0; scene--) {
            Artifact made = tails.heard(scene, JobContext.quiet());
            assertThat(made.key()).isEqualTo(inOrder.get(scene).key());
            assertThat(made.sha256()).isEqualTo(inOrder.get(scene).sha256());
        }
        assertThat(heard(tails(first, ANNA_IN_A_HALL))).isEqualTo(inOrder);
    }
}
