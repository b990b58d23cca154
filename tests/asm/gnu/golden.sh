#!/bin/sh
# Writes what GNU as and ld make of each NAME.s here: NAME.big.golden and NAME.little.golden.
# Made with binutils 2.40 (Debian packages binutils-mips-linux-gnu and binutils-mipsel-linux-gnu).
# Each section: its name and address, then its bytes, 32 on a line (lines that repeat as *); .bss has its size instead.
set -e
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for source in "${1:-.}"/*.s; do
  for endian in big little; do
    case $endian in big) tool=mips-linux-gnu- ;; little) tool=mipsel-linux-gnu- ;; esac
    # -O0: a nop in each delay slot; the last two options undo what Debian adds.
    ${tool}as -march=mips32r2 -mabi=32 -mfp32 -G0 -O0 -mno-fix-loongson3-llsc --no-pad-sections \
      -o "$work/o" "$source" 2>"$work/messages" || { cat "$work/messages"; exit 1; }
    ${tool}ld -G0 -e 0 --no-warn-rwx-segments -T layout.ld -o "$work/elf" "$work/o"
    for section in .vec .text .rodata .data .bss; do
      set -- $(${tool}readelf -SW "$work/elf" | sed 's/^ *\[ *[0-9]*\] *//' | grep "^$section ") none
      [ "$1" = none ] && continue
      [ "$5" = 000000 ] && continue
      echo "$section $3"
      if [ "$2" = NOBITS ]; then echo "$5"; continue; fi
      ${tool}objcopy -O binary -j "$section" "$work/elf" "$work/bytes"
      od -An -tx1 -w32 "$work/bytes" | tr -d ' '
    done >"${source%.s}.$endian.golden"
  done
done
