/// Holds the pages of the docs to what the program is: their links, their commands, their tables.
/// It may use whatever a user may, which is the command line, and the engine's tiny models. Begin
/// reading at `Page`, then at `CommandsTest`.
@NullMarked
package studio.longplay.app.docs;

import org.jspecify.annotations.NullMarked;
