package studio.longplay.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.nio.file.Path;
import java.util.List;

class MountTest {
    private static final List<String> TABLE =
            List.of(
                    "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
                    "40 22 0:5 / /data rw,nosuid,noexec - tmpfs tmpfs rw",
                    "41 22 0:6 / /data2 rw - nfs4 server:/films rw",
                    "42 22 8:2 / /my\\040disk rw,noexec master:3 - vfat /dev/sdb1 rw",
                    "43 40 8:3 / /data/inner rw - ext4 /dev/sdc1 rw",
                    "a line of another day");

    private static Mount at(String path) {
        return Mount.of(Path.of(path), TABLE).orElseThrow();
    }

    @Test
    void aFolderIsOnTheDiskThatIsMountedNearest() {
        assertThat(at("/home/anna").kind()).isEqualTo("ext4");
        assertThat(at("/home/anna").forbidsPrograms()).isFalse();
        assertThat(at("/data/longplay").forbidsPrograms()).isTrue();
        assertThat(at("/data/inner/longplay").forbidsPrograms()).isFalse();
        assertThat(at("/data2").forbidsPrograms()).isFalse();
        assertThat(at("/my disk/longplay").forbidsPrograms()).isTrue();
        assertThat(at("/data2/films").isNetwork()).isTrue();
        assertThat(at("/data").isNetwork()).isFalse();
    }

    @Test
    void theLaterOfTwoAtOnePlaceHidesTheOther() {
        List<String> twice =
                List.of(TABLE.get(1), "44 22 8:4 / /data rw,relatime - xfs /dev/sdd1 rw");
        assertThat(Mount.of(Path.of("/data/a"), twice).orElseThrow().kind()).isEqualTo("xfs");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void thisMachineTells() {
        Mount mount = Mount.of(Path.of("/proc/not/there")).orElseThrow();
        assertThat(mount.point()).isEqualTo(Path.of("/proc"));
        assertThat(mount.kind()).isEqualTo("proc");
    }
}
