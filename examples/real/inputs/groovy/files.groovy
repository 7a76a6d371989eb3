// SPDX-License-Identifier: Apache-2.0
import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import java.util.zip.ZipEntry
import java.util.zip.ZipFile
import java.util.zip.ZipOutputStream

def dir = new File('data')
dir.mkdirs()
(1..20).each { i -> new File(dir, "${i}.txt").withPrintWriter { out -> 50.times { out.println "line $it of $i" } } }
def lines = 0
dir.eachFileMatch(~/.*\.txt/) { file -> file.eachLine { lines++ } }
println "lines: $lines"
println "words: ${dir.listFiles().findAll { it.name.endsWith('.txt') }.sum { it.text.split().size() }}"

new File(dir, 'a.json').text = JsonOutput.toJson([squares: (1..5).collect { it * it }])
println "json: ${new JsonSlurper().parse(new File(dir, 'a.json')).squares}"

new File(dir, 'a.xml').write('<books><book pages="7"/><book pages="35"/></books>')
println "xml: ${new XmlSlurper().parse(new File(dir, 'a.xml')).book.sum { it.@pages.toInteger() }}"

new ZipOutputStream(new FileOutputStream(new File(dir, 'a.zip'))).withCloseable { zip ->
    dir.listFiles().findAll { it.name.endsWith('.txt') }.sort { it.name }.each {
        zip.putNextEntry(new ZipEntry(it.name))
        zip << it.bytes
        zip.closeEntry()
    }
}
new ZipFile(new File(dir, 'a.zip')).withCloseable { zip ->
    println "zip: ${zip.entries().collect { zip.getInputStream(it).bytes.length }.sum()}"
}

def server = new ServerSocket(0, 5, InetAddress.loopbackAddress)
def answer = Thread.start {
    server.accept { socket -> socket.withStreams { i, o -> o << (i.newReader().readLine().toUpperCase() + '\n') } }
}
def client = new Socket(InetAddress.loopbackAddress, server.localPort)
client.withStreams { i, o ->
    o << 'over a socket\n'
    println i.newReader().readLine()
}
answer.join()
server.close()
println new File(dir, 'a.json').toURI().toURL().text.length()
