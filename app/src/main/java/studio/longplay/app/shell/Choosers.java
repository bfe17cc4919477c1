package studio.longplay.app.shell;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import studio.longplay.app.bin.FilePlaces;
import studio.longplay.app.cast.ChosenLexiconFiles;
import studio.longplay.app.export.FolderChoice;
import studio.longplay.app.welcome.ProjectChoice;
import studio.longplay.app.words.Words;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The desktop's own dialogs for files and folders.
class Choosers implements ProjectChoice, FilePlaces {
    private static final List<String> MEDIA =
            List.of(
                    "*.mp4", "*.mov", "*.mkv", "*.webm", "*.avi", "*.m4v", "*.mxf", "*.wav",
                    "*.mp3", "*.flac", "*.m4a", "*.ogg", "*.opus", "*.aac", "*.png", "*.jpg",
                    "*.jpeg", "*.webp", "*.gif", "*.bmp", "*.tif", "*.tiff", "*.avif", "*.heic");

    private final Window owner;
    private final Words words = Words.of("shell");

    Choosers(Window owner) {
        this.owner = owner;
    }

    @Override
    public Optional<Path> folder(Path start) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(words.get("choose.folder"));
        existing(start).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> script() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("choose.script"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(
                                words.get("choose.scripts"),
                                "*.fountain",
                                "*.spmd",
                                "*.txt",
                                "*.md",
                                "*.srt",
                                "*.vtt"),
                        new ExtensionFilter(words.get("choose.any"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /// Asks for a packed bundle of models, or one model.
    Optional<Path> model() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("choose.model"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(words.get("choose.models"), "*.zip", "*.onnx"),
                        new ExtensionFilter(words.get("choose.any"), "*.*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public List<Path> media() {
        Words bin = Words.of("bin");
        FileChooser chooser = new FileChooser();
        chooser.setTitle(bin.get("chooser.media"));
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(bin.get("chooser.known"), MEDIA),
                        new ExtensionFilter(words.get("choose.any"), "*.*"));
        List<File> files = chooser.showOpenMultipleDialog(owner);
        return files == null ? List.of() : files.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> folder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("bin").get("chooser.folder"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /// What the export asks for.
    FolderChoice exports() {
        return new FolderChoice() {
            @Override
            public Optional<Path> choose(Path start) {
                return folder(start);
            }

            @Override
            public Optional<Path> presetToTake() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Words.of("export").get("own.take"));
                chooser.getExtensionFilters().add(presets());
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> presetToGive(String name) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Words.of("export").get("own.give"));
                chooser.setInitialFileName(name);
                chooser.getExtensionFilters().add(presets());
                return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
            }
        };
    }

    private static ExtensionFilter presets() {
        return new ExtensionFilter(Words.of("export").get("own.files"), "*.longplay-preset");
    }

    /// Text files of pronunciations.
    ChosenLexiconFiles.Places lexicon() {
        return new ChosenLexiconFiles.Places() {
            @Override
            public Optional<Path> open() {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(Words.of("cast").get("words.import"));
                chooser.getExtensionFilters()
                        .addAll(
                                new ExtensionFilter(words.get("choose.text"), "*.txt"),
                                new ExtensionFilter(words.get("choose.any"), "*.*"));
                return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
            }

            @Override
            public Optional<Path> save(String name) {
                return Choosers.this.save(name);
            }
        };
    }

    /// What somebody said or signed, to make a voice of them.
    Optional<Path> statement() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("wizard").get("choose.statement"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /// A file of captions.
    Optional<Path> captions() {
        FileChooser chooser = new FileChooser();
        String title = Words.of("translate").get("chooser.captions");
        chooser.setTitle(title);
        chooser.getExtensionFilters().add(new ExtensionFilter(title, "*.srt", "*.vtt"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /// A SoundFont 2 file.
    Optional<Path> soundfont() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("music").get("soundfont.bring"));
        chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("SoundFont 2", "*.sf2"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    /// A folder with models that clone voices.
    Optional<Path> bundle() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("wizard").get("choose.bundle"));
        return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
    }

    /// Where a voice pack is to be written.
    Optional<Path> pack(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Words.of("wizard").get("choose.pack"));
        chooser.setInitialFileName(name);
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(Words.of("wizard").get("choose.packs"), "*.lpvoice"));
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Path> save(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(words.get("choose.save"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }

    /// The nearest folder above that is there.
    private static Optional<File> existing(Path start) {
        Path at = start.toAbsolutePath();
        while (at != null && !Files.isDirectory(at)) {
            at = at.getParent();
        }
        return Optional.ofNullable(at).map(Path::toFile);
    }
}
