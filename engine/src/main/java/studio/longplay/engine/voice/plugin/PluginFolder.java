package studio.longplay.engine.voice.plugin;

import studio.longplay.engine.voice.provider.VoiceProvider;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The plug-ins of a data folder: every jar in `plugins`, each with a class loader of its own, in
/// order of their names. Whatever a jar does, finding the plug-ins never fails.
public final class PluginFolder {
    private static final String ENDING = ".jar";
    private static final String REMEDY =
            "Get a newer one from its makers, or take it out of the plug-ins folder.";

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,40}");

    private final Path folder;
    private final Duration patience;

    /// @param home the data folder
    public PluginFolder(Path home) {
        this(home, Guard.PATIENCE);
    }

    /// @param patience how long each thing that is asked of a plug-in may take
    PluginFolder(Path home, Duration patience) {
        this.folder = home.toAbsolutePath().normalize().resolve("plugins");
        this.patience = patience;
    }

    /// Where the jars are put; need not be there.
    public Path folder() {
        return folder;
    }

    /// Loads all of them anew.
    ///
    /// @param taken ids that no plug-in's provider may have
    public List<FoundPlugin> load(Set<String> taken) {
        Set<String> ids = new HashSet<>(taken);
        List<FoundPlugin> found = new ArrayList<>();
        for (Path jar : jars()) {
            FoundPlugin plugin = load(jar, ids);
            if (plugin instanceof FoundPlugin.Loaded loaded) {
                ids.add(loaded.provider().id());
            }
            found.add(plugin);
        }
        return found;
    }

    private List<Path> jars() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private FoundPlugin load(Path jar, Set<String> taken) {
        String name = String.valueOf(jar.getFileName());
        try {
            URLClassLoader loader =
                    new URLClassLoader(
                            name,
                            new URL[] {jar.toUri().toURL()},
                            VoicePlugin.class.getClassLoader());
            FoundPlugin found = load(name, loader, taken);
            if (found instanceof FoundPlugin.Faulty) {
                loader.close();
            }
            return found;
        } catch (MalformedURLException e) {
            return broken(name, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return broken(name, String.valueOf(e.getMessage()));
        }
    }

    private FoundPlugin load(String jar, ClassLoader loader, Set<String> taken) {
        try {
            Optional<VoicePlugin> made = Guard.within(patience, () -> first(loader));
            if (made.isEmpty()) {
                return new FoundPlugin.Faulty(
                        jar,
                        "plugin.empty",
                        jar + " names no plug-in in META-INF/services, or is no jar.",
                        REMEDY);
            }
            VoicePlugin plugin = made.get();
            int api = Guard.within(patience, plugin::api);
            if (api != VoicePlugin.API) {
                return new FoundPlugin.Faulty(
                        jar,
                        "plugin.version",
                        "%s was built for version %d of plug-ins, and this program has version %d."
                                .formatted(jar, api, VoicePlugin.API),
                        REMEDY);
            }
            return open(jar, plugin, taken);
        } catch (Guard.Failure e) {
            return broken(jar, String.valueOf(e.getMessage()));
        }
    }

    private static Optional<VoicePlugin> first(ClassLoader loader) {
        return ServiceLoader.load(VoicePlugin.class, loader).stream()
                .filter(provider -> loader.equals(provider.type().getClassLoader()))
                .findFirst()
                .map(ServiceLoader.Provider::get);
    }

    private FoundPlugin open(String jar, VoicePlugin plugin, Set<String> taken)
            throws Guard.Failure {
        try {
            String version = Guard.within(patience, plugin::version);
            Path own = folder.resolve(jar.substring(0, jar.length() - ENDING.length()));
            VoiceProvider provider =
                    Guard.within(patience, () -> plugin.provider(Files.createDirectories(own)));
            GuardedProvider guarded = GuardedProvider.of(jar, provider, patience);
            if (!ID.matcher(guarded.id()).matches() || taken.contains(guarded.id())) {
                guarded.close();
                return new FoundPlugin.Faulty(
                        jar,
                        "plugin.id",
                        jar
                                + " calls itself \""
                                + guarded.id()
                                + "\", which another provider is called or none may be.",
                        REMEDY);
            }
            return new FoundPlugin.Loaded(jar, version, guarded);
        } catch (Guard.Failure e) {
            return new FoundPlugin.Faulty(
                    jar,
                    "plugin.failed",
                    jar + " failed when it was opened: " + e.getMessage() + ".",
                    REMEDY);
        }
    }

    private static FoundPlugin broken(String jar, String why) {
        return new FoundPlugin.Faulty(
                jar, "plugin.broken", jar + " cannot be loaded: " + why + ".", REMEDY);
    }
}
