package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import javax.imageio.ImageIO;

/// The .deb in a clean Debian 12, by somebody who is not root and has no network: from its
/// installation to its removal.
@Tag("package")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InstalledPackageTest {
    private static final String DEB = "/tmp/longplay.deb";
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final int COLOURS_OF_A_WINDOW = 500;

    /// What belongs to people, to the kernel, to the package tools, or lives only for a while.
    private static final String OTHERS =
            "/home /root /tmp /proc /dev /sys /run /var/log /var/cache /var/lib/apt /var/lib/dpkg"
                    + " /var/tmp";

    /// GTK's list of all programs' icons, which its own package makes anew when any of them
    /// changes.
    private static final String DESKTOP_CACHE = "/usr/share/icons/hicolor/icon-theme.cache";

    private Optional<String> obstacle = Optional.empty();
    private Optional<CleanRoot> debian = Optional.empty();
    private Set<String> before = Set.of();

    @BeforeAll
    void installIntoACleanDebian(@TempDir Path folder) throws IOException, InterruptedException {
        obstacle = CleanRoot.obstacle();
        if (obstacle.isPresent()) {
            return;
        }
        Optional<Path> kept =
                Optional.ofNullable(System.getProperty("package.root"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of);
        debian = CleanRoot.make(folder, kept);
        if (debian.isEmpty()) {
            obstacle = Optional.of("no mirror of Debian answers");
            return;
        }
        Path deb = Build.made(".deb");
        Files.copy(deb, root().file(DEB));
        String needs = Programs.run("dpkg-deb", "-f", deb.toString(), "Depends").good().output();
        String apt = "apt-get -y -o Dpkg::Options::=--force-unsafe-io --no-install-recommends ";
        root().run(true, apt + "satisfy '" + needs.strip() + "'").good();
        root().run(true, "useradd -m maker").good();
        before = files();
        // All that it needs is there by now: it fetches nothing itself.
        String installed = root().run(false, apt + "install " + DEB).good().output();
        assertThat(installed).contains("1 newly installed");
    }

    @BeforeEach
    void onlyWhereItCanBeTried() {
        assumeTrue(obstacle.isEmpty(), () -> "not tried: " + obstacle.orElse(""));
    }

    @AfterAll
    void forget() throws IOException {
        if (debian.isPresent()) {
            root().close();
        }
    }

    @Test
    @Order(1)
    void itTellsItsVersionAtOnce() throws IOException, InterruptedException {
        Duration best = Duration.ofDays(1);
        for (int tries = 0; tries < 4; tries++) {
            Instant start = Instant.now();
            String said = maker("longplay --version").good().output();
            Duration took = Duration.between(start, Instant.now());
            best = took.compareTo(best) < 0 ? took : best;
            assertThat(said).startsWith("Longplay Studio ").hasLineCount(1);
        }
        System.out.println("longplay --version: " + best.toMillis() + " ms, installed");
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        int processors = Runtime.getRuntime().availableProcessors();
        // Of a crowded machine the clock says nothing.
        if (load <= 2.0 * processors) {
            assertThat(best).isLessThan(ANSWER);
        }
    }

    @Test
    @Order(2)
    void everyLibraryOfTheRuntimeFindsWhatItNeeds() throws IOException, InterruptedException {
        String missing =
                root().run(
                                false,
                                "cd /opt/longplay-studio/lib/runtime/lib && export"
                                        + " LD_LIBRARY_PATH=$PWD:$PWD/server && find . -name"
                                        + " '*.so' -exec ldd {} + | grep 'not"
                                        + " found' | sort -u")
                        .output();
        assertThat(missing).isEmpty();
    }

    @Test
    @Order(3)
    void javaUsesTheCacheThatWasMadeElsewhere() throws IOException, InterruptedException {
        // With this flag Java refuses to start without.
        maker("LONGPLAY_OPTS=-XX:AOTMode=on longplay --version").good();
    }

    @Test
    @Order(4)
    void theCommandIsTheProgramWithItsExitCodes() throws IOException, InterruptedException {
        assertThat(maker("longplay plan no-such-file.fountain").code()).isEqualTo(2);
        assertThat(maker("LONGPLAY_OPTS=-Xmx1 longplay --version").code()).isEqualTo(1);
        assertThat(maker("longplay script check --json /opt/longplay-studio/samples/*.md").code())
                .isLessThan(2);
    }

    @Test
    @Order(5)
    void theDoctorFindsNothingBad() throws IOException, InterruptedException {
        String found = maker("longplay doctor").good().output();
        assertThat(found).contains("ffmpeg").contains("models run").doesNotContain("BAD");
    }

    @Test
    @Order(6)
    void aShippedTemplateBecomesAFilm() throws IOException, InterruptedException {
        maker("longplay script new night.fountain --template ambience").good();
        maker("longplay make night.fountain -o film --preset preview --range 0..20s").good();
        assertThat(maker("longplay verify film").good().output()).contains("film.mp4, measured");
        if (Programs.has("ffprobe")) {
            Path film = root().file("/home/maker/film/film.mp4");
            String seconds =
                    Programs.run(
                                    "ffprobe",
                                    "-v",
                                    "error",
                                    "-show_entries",
                                    "format=duration",
                                    "-of",
                                    "csv=p=0",
                                    film.toString())
                            .good()
                            .output();
            // The lines that begin in those seconds, with the long quiet between them.
            assertThat(Double.parseDouble(seconds.strip())).isBetween(20.0, 60.0);
        }
    }

    @Test
    @Order(7)
    void theWindowOpens(@TempDir Path folder) throws IOException, InterruptedException {
        Programs.wanted("Xvfb");
        try (Screen screen = Screen.open(folder)) {
            assertThat(Screen.colours(screen.picture())).isLessThan(COLOURS_OF_A_WINDOW);
            Process window =
                    new ProcessBuilder(
                                    root().command(
                                                    false,
                                                    by(
                                                            "DISPLAY="
                                                                    + screen.display()
                                                                    + " longplay")))
                            .redirectErrorStream(true)
                            .redirectOutput(folder.resolve("said").toFile())
                            .start();
            try {
                BufferedImage seen = seen(screen, window);
                ImageIO.write(seen, "png", Build.target().resolve("window.png").toFile());
                assertThat(Screen.colours(seen))
                        .as(Files.readString(folder.resolve("said")))
                        .isGreaterThan(COLOURS_OF_A_WINDOW);
                theDesktopKnowsWhoseItIs(screen);
            } finally {
                // unshare passes no gentler signal on.
                window.destroyForcibly();
                window.waitFor();
            }
        }
    }

    /// Else its window would stand in the dock under another icon than the one it was started by.
    private void theDesktopKnowsWhoseItIs(Screen screen) throws IOException, InterruptedException {
        if (Programs.has("xwininfo")) {
            Path entry = root().file("/usr/share/applications/studio.longplay.Longplay.desktop");
            String expected =
                    Files.readAllLines(entry).stream()
                            .filter(line -> line.startsWith("StartupWMClass="))
                            .map(line -> line.replaceFirst(".*=", ""))
                            .findFirst()
                            .orElseThrow();
            String windows =
                    Programs.run("xwininfo", "-display", screen.display(), "-root", "-tree")
                            .good()
                            .output();
            assertThat(windows).contains("(\"" + expected + "\" \"" + expected + "\")");
        }
    }

    @Test
    @Order(8)
    void removalLeavesOnlyWhatIsTheUsers() throws IOException, InterruptedException {
        root().run(false, "apt-get -y remove longplay-studio").good();
        Set<String> left = files();
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(left);
        // dpkg takes an empty folder along that no package names any more.
        gone.remove("/opt");
        left.removeAll(before);
        left.remove(DESKTOP_CACHE);
        assertThat(left).isEmpty();
        assertThat(gone).isEmpty();
        // Nothing of it is configured, so that there is nothing more to purge.
        assertThat(root().run(false, "dpkg-query -W longplay-studio").code()).isEqualTo(1);
        assertThat(root().run(false, "ls /var/lib/dpkg/info").output()).doesNotContain("longplay");
        assertThat(root().file("/home/maker/film/film.mp4")).exists();
        assertThat(root().file("/home/maker/.local/share/longplay")).isDirectory();
        // Libraries of ours would unpack there, where nobody looked for it.
        for (String other : List.of(".javacpp", ".cache/JNA", ".openjfx")) {
            assertThat(root().file("/home/maker/" + other)).doesNotExist();
        }
    }

    /// The screen once a window is drawn on it, or as it is after a minute.
    private static BufferedImage seen(Screen screen, Process window)
            throws IOException, InterruptedException {
        Instant end = Instant.now().plusSeconds(120);
        BufferedImage seen = screen.picture();
        while (window.isAlive()
                && Instant.now().isBefore(end)
                && Screen.colours(seen) <= COLOURS_OF_A_WINDOW) {
            TimeUnit.MILLISECONDS.sleep(300);
            seen = screen.picture();
        }
        return seen;
    }

    private Programs.Run maker(String line) throws IOException, InterruptedException {
        return root().run(false, by(line));
    }

    private static String by(String line) {
        return "exec su - maker -c '" + line + "'";
    }

    private Set<String> files() throws IOException, InterruptedException {
        String without =
                List.of(OTHERS.split(" ")).stream()
                        .map(folder -> "-path " + folder)
                        .collect(Collectors.joining(" -o ", "\\( ", " \\)"));
        return root().run(false, "find / " + without + " -prune -o -print")
                .good()
                .output()
                .lines()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private CleanRoot root() {
        return debian.orElseThrow();
    }
}
