package studio.longplay.installer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// What is in the packages, by looking into them.
@Tag("package")
@EnabledOnOs(OS.LINUX)
class PackageContentTest {
    private static final long MOST_BYTES = 350_000_000;

    @Test
    void debAndRpmHoldTheSameFiles(@TempDir Path folder) throws IOException, InterruptedException {
        Programs.wanted("rpmbuild", "rpm2cpio", "cpio");
        Path deb = folder.resolve("deb");
        Path rpm = Files.createDirectory(folder.resolve("rpm"));
        Programs.run("dpkg-deb", "-x", Build.made(".deb").toString(), deb.toString()).good();
        String unpack = "cd \"$1\" && rpm2cpio \"$2\" | cpio -idm --quiet";
        Programs.run("sh", "-c", unpack, "sh", rpm.toString(), Build.made(".rpm").toString())
                .good();
        // Debian wants these two of its packages.
        Files.delete(deb.resolve("usr/share/doc/longplay-studio/changelog.gz"));
        Programs.run("rm", "-r", deb.resolve("usr/share/lintian").toString()).good();
        assertThat(listed(rpm)).isEqualTo(listed(deb)).contains("usr/bin/longplay");
    }

    @Test
    void theDebIsSmallEnoughToFetch() throws IOException {
        assertThat(Files.size(Build.made(".deb"))).isLessThan(MOST_BYTES);
    }

    @Test
    void theRpmIsSmallEnoughToFetch() throws IOException {
        Programs.wanted("rpmbuild");
        assertThat(Files.size(Build.made(".rpm"))).isLessThan(MOST_BYTES);
    }

    @Test
    void debiansCheckerFindsNoError() throws IOException, InterruptedException {
        Programs.wanted("lintian");
        String deb = Build.made(".deb").toString();
        assertThat(errors(Programs.run("lintian", "--tag-display-limit", "0", deb), "E:"))
                .isEmpty();
    }

    @Test
    void rpmsCheckerFindsNoError() throws IOException, InterruptedException {
        Programs.wanted("rpmbuild", "rpmlint");
        Path rules = Build.checkout().resolve("installer/src/linux/rpmlint.toml");
        String rpm = Build.made(".rpm").toString();
        Programs.Run run = Programs.run("rpmlint", "-c", rules.toString(), rpm);
        assertThat(errors(run, ": E: ")).isEmpty();
        assertThat(run.output()).contains("1 packages and 0 specfiles checked");
    }

    @Test
    void softwareCentresTakeTheEntryOfThePackage(@TempDir Path folder)
            throws IOException, InterruptedException {
        Programs.wanted("appstreamcli");
        Programs.run("dpkg-deb", "-x", Build.made(".deb").toString(), folder.toString()).good();
        String entry = "usr/share/metainfo/studio.longplay.Longplay.metainfo.xml";
        Programs.run("appstreamcli", "validate", "--no-net", folder.resolve(entry).toString())
                .good();
    }

    @Test
    void theRuntimeHasTheModulesThatTheJarsUse() throws IOException, InterruptedException {
        Path jdeps = Path.of(System.getProperty("java.home"), "bin/jdeps");
        assumeTrue(Files.exists(jdeps), "not tried: no jdeps");
        List<String> jars = jars().stream().map(Path::toString).toList();
        Path parts = Build.checkout().resolve("jpackage/target/parts");
        String modules =
                Stream.of("base", "graphics", "controls")
                        .map(part -> parts.resolve(part + "/classes").toString())
                        .collect(Collectors.joining(":"));
        List<String> command =
                Stream.concat(
                                Stream.of(
                                        jdeps.toString(),
                                        "--multi-release=25",
                                        "--ignore-missing-deps",
                                        "--print-module-deps",
                                        "--module-path=" + modules,
                                        "--class-path=" + String.join(":", jars)),
                                jars.stream())
                        .toList();
        Set<String> used =
                Set.of(Programs.run(command).good().output().lines().toList().getLast().split(","));
        String java = Build.image().resolve("lib/runtime/bin/java").toString();
        Set<String> there =
                Programs.run(java, "--list-modules")
                        .good()
                        .output()
                        .lines()
                        .map(line -> line.replaceFirst("@.*", ""))
                        .collect(Collectors.toSet());
        assertThat(there).containsAll(used).doesNotContain("javafx.web", "jdk.compiler");
    }

    @Test
    void librariesAreOfThisPlatformOnly() throws IOException {
        Set<String> others = new TreeSet<>();
        for (Path jar : jars()) {
            try (ZipFile file = new ZipFile(jar.toFile())) {
                for (ZipEntry entry : Collections.list(file.entries())) {
                    String name = entry.getName();
                    boolean foreign = name.matches(".*\\.(dll|dylib|jnilib|a)");
                    boolean here = name.matches(".*\\.so(\\.[0-9]+)*");
                    if (foreign || (here && !runsHere(file, entry))) {
                        others.add(jar.getFileName() + ": " + name);
                    }
                }
            }
        }
        assertThat(others).isEmpty();
    }

    @Test
    void jpackagesProgramsGetTheFlagsOfTheStartScript() throws IOException {
        Path flags = Build.checkout().resolve("app/src/main/dist/lib/longplay.vmargs");
        assertThat(Build.image().resolve("lib/app/longplay.vmargs")).hasSameBinaryContentAs(flags);
        String config = Files.readString(Build.image().resolveSibling("longplay.cfg"));
        Path ours = Build.checkout().resolve("jpackage/src/image/image.vmargs");
        assertThat(config).contains(Build.flags(flags)).contains(Build.flags(ours));
    }

    @Test
    void iconsOfOtherSystemsHoldOurs() throws IOException {
        Path icons = Build.checkout().resolve("jpackage/target/icons");
        ByteBuffer windows =
                ByteBuffer.wrap(Files.readAllBytes(icons.resolve("longplay.ico")))
                        .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(windows.getShort(4)).isEqualTo((short) 7);
        int last = 6 + 16 * 6;
        assertThat(windows.getInt(last + 8) + windows.getInt(last + 12))
                .isEqualTo(windows.capacity());
        ByteBuffer apple = ByteBuffer.wrap(Files.readAllBytes(icons.resolve("longplay.icns")));
        assertThat(apple.getInt(4)).isEqualTo(apple.capacity());
    }

    /// Every file with its digest, every link with where it goes, with what may be done with it.
    private static List<String> listed(Path folder) throws IOException, InterruptedException {
        String list =
                "cd \"$1\" && find . -type f -printf '%m ' -exec sha256sum {} ';'"
                        + " -o -type l -printf '%P -> %l\\n'";
        return Programs.run("sh", "-c", list, "sh", folder.toString())
                .good()
                .output()
                .lines()
                .map(line ->
                        line.replace(" ./", " ")
                                .replaceFirst("^usr/bin/longplay .*", "usr/bin/longplay"))
                .sorted()
                .toList();
    }

    private static List<String> errors(Programs.Run run, String mark) {
        return run.output().lines().filter(line -> line.contains(mark)).toList();
    }

    private static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(Build.image().resolve("lib/app"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /// Whether a library is of the processor that this Java runs on: its ELF head says so.
    private static boolean runsHere(ZipFile file, ZipEntry entry) throws IOException {
        byte[] head = file.getInputStream(entry).readNBytes(20);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        int expected = arm ? 183 : 62;
        return ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(18) == expected;
    }
}
