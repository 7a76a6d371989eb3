// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;

/** JGit: a repository, a commit, its history. */
public final class JGitRepository {
    private JGitRepository() {}

    public static void main(String[] args) throws Exception {
        Callers.each(args, JGitRepository::use);
    }

    private static void use(boolean forget) throws Exception {
        Path folder = Scratch.folder("jgit");
        try (Git git = Git.init().setDirectory(folder.toFile()).call()) {
            Files.writeString(folder.resolve("a"), "some text");
            git.add().addFilepattern("a").call();
            git.commit().setMessage("a").setAuthor("me", "me@example.org").setSign(false).call();
            git.log().call().forEach(commit -> {});
            git.gc().call();
            Repository repository = git.getRepository();
            RevWalk walk = new RevWalk(repository);
            walk.parseCommit(repository.resolve("HEAD")); // leaked ObjectReader
            if (!forget) {
                walk.close();
            }
        }
    }
}
