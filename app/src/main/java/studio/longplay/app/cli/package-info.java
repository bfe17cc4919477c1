/// The command line: one class per verb, all speaking through one console. It may use the engine
/// and picocli. Begin reading at [CommandLineApp].
@NullMarked
package studio.longplay.app.cli;

import org.jspecify.annotations.NullMarked;
