package studio.longplay.app.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/// Reads the name of a file or folder from a command line.
///
/// No name at all is what a shell makes of a variable that is not set; taken as a path it would be
/// the folder one stands in, and a film's files would be spilled into that.
final class PathWord implements ITypeConverter<Path> {
    @Override
    public Path convert(String word) {
        if (word.isBlank()) {
            throw new TypeConversionException(
                    "an empty name is no file and no folder; a dot is the folder you are in");
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("\"" + word + "\" can be no name of a file here");
        }
    }
}
