// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.classic.QueryParser;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.NIOFSDirectory;

/** Indexes the files under the first argument, once with the default directory and once over NIO, and searches. */
public final class LuceneSearch {
    public static void main(String[] args) throws Exception {
        Path docs = Path.of(args[0]);
        try (Directory directory = FSDirectory.open(Path.of("index"))) {
            System.out.println("default directory");
            work(directory, docs);
        }
        try (Directory directory = new NIOFSDirectory(Path.of("index-nio"))) {
            System.out.println("NIO directory");
            work(directory, docs);
        }
    }

    private static void work(Directory directory, Path docs) throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(docs)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        IndexWriterConfig config = new IndexWriterConfig(new StandardAnalyzer());
        config.setMaxBufferedDocs(4); // so that there are segments to merge
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (Path file : files) {
                add(writer, file);
            }
            writer.commit();
            writer.deleteDocuments(new Term("path", files.get(0).getFileName().toString()));
            writer.forceMerge(1);
        }
        try (DirectoryReader reader = DirectoryReader.open(directory);
                StandardAnalyzer analyzer = new StandardAnalyzer()) {
            IndexSearcher searcher = new IndexSearcher(reader);
            System.out.println(reader.numDocs() + " documents in " + reader.leaves().size() + " segment");
            for (String text : List.of("server", "socket OR file", "\"orderly stop\"", "nothing-like-it")) {
                ScoreDoc[] hits = searcher.search(new QueryParser("text", analyzer).parse(text), 5).scoreDocs;
                System.out.println(text + ": " + hits.length);
                for (ScoreDoc hit : hits) {
                    System.out.println("  " + searcher.storedFields().document(hit.doc).get("path"));
                }
            }
        }
    }

    private static void add(IndexWriter writer, Path file) throws IOException {
        try (Reader text = Files.newBufferedReader(file)) {
            Document document = new Document();
            document.add(new StringField("path", file.getFileName().toString(), Field.Store.YES));
            document.add(new TextField("text", text));
            writer.addDocument(document);
        }
    }
}
