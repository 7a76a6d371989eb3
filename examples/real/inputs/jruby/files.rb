# SPDX-License-Identifier: Apache-2.0
require 'json'
require 'csv'
require 'zlib'
require 'tempfile'
require 'digest'
require 'fileutils'
require 'socket'
require 'stringio'

FileUtils.mkdir_p 'data'
20.times { |i| File.open("data/#{i}.txt", 'w') { |f| 50.times { |n| f.puts "line #{n} of #{i}" } } }
lines = Dir['data/*.txt'].sum { |name| File.foreach(name).count }
puts "lines: #{lines}"

CSV.open('data/table.csv', 'w') { |csv| 10.times { |i| csv << [i, i * i] } }
puts "sum: #{CSV.read('data/table.csv').sum { |row| row[1].to_i }}"

File.write('data/a.json', JSON.generate('squares' => (1..5).map { |i| i * i }))
puts "json: #{JSON.parse(File.read('data/a.json'))['squares'].inspect}"

Zlib::GzipWriter.open('data/a.gz') { |gz| gz.write 'x' * 100_000 }
puts "gzip: #{Zlib::GzipReader.open('data/a.gz') { |gz| gz.read.size }}"

Tempfile.create('unclosed') { |f| f.write 'hello'; f.flush; puts "temp: #{File.size(f.path)}" }
puts "sha: #{Digest::SHA256.file('data/a.json').hexdigest[0, 16]}"

server = TCPServer.new('127.0.0.1', 0)
answer = Thread.new { c = server.accept; c.puts c.gets.upcase; c.close }
TCPSocket.open('127.0.0.1', server.addr[1]) { |s| s.puts 'over a socket'; puts s.gets }
answer.join
server.close

reader, writer = IO.pipe
writer.puts 'through a pipe'
writer.close
puts reader.read
reader.close
