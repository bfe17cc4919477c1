package studio.longplay.engine.render.preview;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.project.StemName;
import studio.longplay.engine.time.MediaTime;

import java.nio.file.Path;
import java.util.List;

class PreviewStateTest {
    @TempDir Path folder;

    @Test
    void anotherProjectHasTheSameTimeline() throws StudioFault {
        PreviewState state = StagedClips.of(folder, MediaTime.ofSeconds(1), List.of());
        Project louder =
                state.project().withMix(state.project().mix().withGainDb(StemName.MUSIC, 3));
        PreviewState heard = state.withProject(louder);
        assertThat(heard.project()).isEqualTo(louder);
        assertThat(heard.board()).isSameAs(state.board());
        assertThat(heard.withProject(state.project())).isEqualTo(state);
    }

    @Test
    void otherScenesLeaveTheRestAsItIs() throws StudioFault {
        PreviewState state = StagedClips.of(folder, MediaTime.ofSeconds(1), List.of());
        assertThat(state.withScenes(List.of()).scenes()).isEmpty();
        assertThat(state.withScenes(List.of()).withScenes(state.scenes())).isEqualTo(state);
    }
}
