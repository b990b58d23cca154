# nothing
#!<^ this program is empty: it has no instructions and no data
#  help: start with a label and an instruction, as in main: li $t0, 1
