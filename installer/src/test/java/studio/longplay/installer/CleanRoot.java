package studio.longplay.installer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// A Debian 12 in a folder, with nothing in it but what every Debian has.
///
/// What runs in it has its own processes and mounts, which end with it, so that nothing stays
/// mounted whatever happens; and no network unless asked for.
final class CleanRoot implements AutoCloseable {
    private static final String SUITE = "bookworm";

    /// Mounted on itself, since programs find the disk of a file by where it is mounted.
    private static final String ENTER =
            """
            cd "$1" && mount --bind . . && cd "$1" \
            && mount -t proc proc proc && mount --rbind /dev dev \
            && mkdir -p tmp/.X11-unix && { [ ! -d /tmp/.X11-unix ] || mount --bind /tmp/.X11-unix tmp/.X11-unix; } \
            && exec chroot . /bin/sh -c "$2"
            """;

    private final Path folder;

    private CleanRoot(Path folder) {
        this.folder = folder;
    }

    /// Why there can be none on this machine.
    static Optional<String> obstacle() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return Optional.of("only root may install into a Debian of its own");
        }
        for (String program : List.of("debootstrap", "unshare", "chroot", "apt-get")) {
            if (!Programs.has(program)) {
                return Optional.of(program + " is not installed");
            }
        }
        boolean allowed =
                Programs.run("unshare", "--mount", "--pid", "--net", "--fork", "true").code() == 0;
        return allowed ? Optional.empty() : Optional.of("this machine lets nobody unshare mounts");
    }

    /// Makes one below a folder, from the one that is kept if that is asked for.
    ///
    /// @param kept where one is kept for the next time; empty for nowhere
    /// @return empty if no mirror of Debian answers
    static Optional<CleanRoot> make(Path below, Optional<Path> kept)
            throws IOException, InterruptedException {
        Path folder = below.resolve("debian");
        if (kept.isPresent() && Files.isDirectory(kept.get())) {
            Programs.run("cp", "-a", kept.get().toString(), folder.toString()).good();
            return Optional.of(new CleanRoot(folder));
        }
        List<String> command =
                new ArrayList<>(
                        List.of("debootstrap", "--variant=minbase", SUITE, folder.toString()));
        mirror().ifPresent(command::add);
        if (Programs.run(command).code() != 0) {
            return Optional.empty();
        }
        settings(folder);
        CleanRoot made = new CleanRoot(folder);
        if (made.run(true, "apt-get -o APT::Update::Error-Mode=any update").code() != 0) {
            return Optional.empty();
        }
        if (kept.isPresent()) {
            Programs.run("cp", "-a", folder.toString(), kept.get().toString()).good();
        }
        return Optional.of(made);
    }

    /// The mirror of that Debian which this machine uses; debootstrap knows one where there is
    /// none.
    private static Optional<String> mirror() throws IOException, InterruptedException {
        return Programs.run(
                        "apt-get",
                        "indextargets",
                        "--format",
                        "$(REPO_URI)",
                        "Codename: " + SUITE,
                        "Component: main")
                .output()
                .lines()
                .filter(line -> line.startsWith("http"))
                .findFirst();
    }

    /// How this machine fetches packages is how they are fetched there.
    private static void settings(Path folder) throws IOException, InterruptedException {
        String acquire =
                Programs.run("apt-config", "dump")
                        .output()
                        .lines()
                        .filter(line -> line.startsWith("Acquire::"))
                        .collect(Collectors.joining("\n", "", "\n"));
        Files.writeString(folder.resolve("etc/apt/apt.conf.d/90this-machine"), acquire);
    }

    /// Where in this machine's files a file of the other Debian is.
    Path file(String absolute) {
        return folder.resolve(absolute.substring(1));
    }

    /// Runs a line of shell there.
    Programs.Run run(boolean network, String line) throws IOException, InterruptedException {
        return Programs.run(command(network, line));
    }

    /// The command that runs a line of shell there.
    List<String> command(boolean network, String line) {
        List<String> command =
                new ArrayList<>(List.of("unshare", "--mount", "--pid", "--fork", "--kill-child"));
        if (!network) {
            command.add("--net");
        }
        String with = "export DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8; " + line;
        command.addAll(List.of("sh", "-c", ENTER, "sh", folder.toString(), with));
        return command;
    }

    @Override
    public void close() throws IOException {
        try {
            Programs.run("rm", "-rf", "--one-file-system", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
